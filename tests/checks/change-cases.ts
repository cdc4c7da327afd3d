import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Change } from '../../src/checks/change/change.ts';
import type { ChangedObject, PlacedObject } from '../../src/checks/change/placed-object.ts';
import { judgeChange } from '../../src/checks/judge-change.ts';
import { keep } from '../../src/checks/kept/kept-object.ts';
import { ObjectSet } from '../../src/checks/kept/object-set.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import { fieldPathText } from '../../src/values/field-path.ts';
import type { YamlMap } from '../../src/values/yaml-value.ts';
import { changedObjects, documents, Objects } from './case-objects.ts';

const folder = new URL('changes/', import.meta.url);

/**
 * `tests/checks/changes/<rule>.yaml`: objects, and changes of them that go wrong or do not. An object may say the `folder` that it lies in; the
 * others lie in `dev/argocd` when they are Argo CD's, else in `dev/web`.
 */
const CaseFile = z.strictObject({
  objects: z.string(),
  cases: z.array(
    z.strictObject({
      row: z.string(),
      /** Where one row has several cases. */
      name: z.string().optional(),
      /** What was different before; for the near miss too, unless that has its own. */
      before: Objects.default({}),
      passesBefore: Objects.optional(),
      /** A change that goes wrong, and each finding as `Kind/name path: what`. */
      fails: Objects,
      says: z.array(z.string()).min(1),
      /** The near miss. */
      passes: Objects,
    }),
  ),
});

type Case = z.output<typeof CaseFile>['cases'][number];

export interface ChangeCase extends Pick<Case, 'row' | 'says'> {
  readonly rule: string;
  readonly title: string;
  readonly found: readonly string[];
  readonly foundInNearMiss: readonly string[];
  /** What is found when nothing changes. */
  readonly foundInNothing: readonly string[];
}

/** Every case of every rule over changes, acted out. */
export function changeCases(): readonly ChangeCase[] {
  return readdirSync(folder).flatMap((name) => {
    const rule = basename(name, '.yaml');
    const { objects, cases } = CaseFile.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
    return cases.map((one) => acted(rule, documents(objects), one));
  });
}

function acted(rule: string, known: readonly YamlMap[], one: Case): ChangeCase {
  const { row, name, says, before, passesBefore = before, fails, passes } = one;
  const find = (old: Objects, changed: Objects) => {
    const was = changedObjects(known, old);
    return findings(rule, was, changedObjects(was, changed));
  };
  return {
    rule,
    row,
    says,
    title: [row, name].filter((each) => each !== undefined).join(', '),
    found: find(before, fails),
    foundInNearMiss: find(passesBefore, passes),
    foundInNothing: find(before, {}),
  };
}

function findings(rule: string, before: readonly YamlMap[], after: readonly YamlMap[]): readonly string[] {
  const [old, fresh] = [before.map((value) => placed(value)), after.map((value) => placed(value))];
  const known = new Map(old.map((each) => [idOf(each), each]));
  const left = new Set(fresh.map((each) => idOf(each)));
  const changed = fresh.flatMap((each): readonly ChangedObject[] => {
    const was = known.get(idOf(each));
    return was === undefined || JSON.stringify(was.object.value) === JSON.stringify(each.object.value)
      ? []
      : [{ before: was.object, after: each.object, folder: each.folder }];
  });
  const touched = {
    removed: old.filter((each) => !left.has(idOf(each))),
    added: fresh.filter((each) => !known.has(idOf(each))),
    changed,
  };
  const set = new ObjectSet(fresh.map((each) => keep(each.object, each.folder)));
  return judgeChange(new Change(touched, set))
    .filter((finding) => finding.rule.id === rule)
    .map(({ object, path, what }) => `${object.kind}/${object.name} ${fieldPathText(path)}: ${what}`);
}

function placed({ folder: said, ...value }: YamlMap): PlacedObject {
  const object = new SeenObject(value);
  const home = object.type.endsWith('.argoproj.io') ? 'dev/argocd' : 'dev/web';
  return { object, folder: typeof said === 'string' ? said : home };
}

function idOf({ object: { type, namespace, name }, folder: place }: PlacedObject): string {
  return [place, type, namespace, name].join('\0');
}
