import type { FieldPath } from '../../values/field-path.ts';
import { isMap, mapAt } from '../../values/field.ts';
import type { Facts } from '../facts.ts';
import { isOlder } from '../objects/is-older.ts';
import { application } from './applications.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/**
 * Argo CD util/argo/argo.go, NormalizeApplicationSpec and NormalizeSource; v1alpha1/types.go, where `omitempty` leaves out what is empty, and a pointer
 * keeps it (read in v2.14, v3.3, v3.4 and v3.5); facts: argocd.md 1.5; #19043, #3815, #14668.
 */
export const noDefaultValue: ObjectRule = {
  id: 'no-default-value',
  level: 'default',
  rows: ['C13'],
  why: 'Argo CD writes the Application back without what is empty, false or 0: its parent is OutOfSync for ever',
  help: 'leave it out',
  on: [application],
  check: ({ value }, facts, say) => {
    const spec = mapAt(value, 'spec');
    if (spec !== undefined) look(spec, ['spec'], { facts, say });
  },
};

/** Pointers, and what has no `omitempty`: false, 0 and an empty text stay. */
const kept: ReadonlySet<string> = new Set([
  'enabled',
  'factor',
  'revisionHistoryLimit',
  'repoURL',
  'project',
]);

/** Pointers since v3.4: `enabled` alone was one before. */
const keptSince34: ReadonlySet<string> = new Set(['prune', 'selfHeal', 'allowEmpty']);

/** Maps of which an empty one is left out; of others, as of `automated`, it stays. */
const maps: ReadonlySet<string> = new Set([
  'syncPolicy',
  'helm',
  'kustomize',
  'directory',
  'labels',
  'annotations',
  'commonLabels',
  'commonAnnotations',
]);

/** Maps that have no defaults inside: what stands there is the user's, or required. */
const closed: ReadonlySet<string> = new Set([
  'valuesObject',
  'parameters',
  'labels',
  'annotations',
  'commonLabels',
  'commonAnnotations',
  'sourceHydrator',
]);

interface Looking {
  readonly facts: Facts;
  readonly say: SayOfField;
}

function look(map: Readonly<Record<string, unknown>>, path: FieldPath, looking: Looking): void {
  for (const [name, value] of Object.entries(map)) {
    if (isNothing(name, value) && !isKept(name, looking.facts))
      looking.say([...path, name], `${JSON.stringify(value)} is left out by Argo CD`);
    else if (isMap(value) && !closed.has(name)) look(value, [...path, name], looking);
  }
}

function isKept(name: string, { argocdVersion }: Facts): boolean {
  if (!keptSince34.has(name)) return kept.has(name);
  return argocdVersion === undefined || !isOlder(argocdVersion, '3.4');
}

function isNothing(name: string, value: unknown): boolean {
  if (value === false || value === 0 || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && maps.has(name) && Object.keys(value).length === 0;
}
