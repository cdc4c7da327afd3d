import type { Facts } from '../facts.ts';
import { field } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { SeenObject } from '../objects/seen-object.ts';
import { applicationSet, isTemplate, templateOf } from './application-sets.ts';
import { noEmptyPrune } from './no-empty-prune.ts';
import { requireSourcePath } from './require-source-path.ts';
import { uniqueSource } from './unique-source-kind.ts';
import { validCluster } from './valid-cluster.ts';
import { validDestination } from './valid-destination.ts';
import { validDirectoryPattern } from './valid-directory-pattern.ts';
import { validFinalizer } from './valid-finalizer.ts';
import { validInclude } from './valid-include.ts';
import { validRetry } from './valid-retry.ts';
import { validSyncOption } from './valid-sync-option.ts';

/** The rules over an Application that ask for one field of it, so that they may judge a template where that field is not to fill in. */
export const templateRules: readonly ObjectRule[] = [
  noEmptyPrune,
  requireSourcePath,
  uniqueSource,
  validCluster,
  validDestination,
  validDirectoryPattern,
  validFinalizer,
  validInclude,
  validRetry,
  validSyncOption,
];

/** The Application that an ApplicationSet makes of its template, as far as the template says it. */
export function templateIn(object: SeenObject): SeenObject | undefined {
  if (object.type !== applicationSet) return undefined;
  const template = templateOf(object.value);
  if (template === undefined) return undefined;
  return new SeenObject({ ...template, apiVersion: object.apiVersion, kind: 'Application' });
}

/** What one of these rules finds in a template, where it stands in the ApplicationSet. */
export function judgeTemplate(template: SeenObject, rule: ObjectRule, facts: Facts, say: SayOfField): void {
  rule.check(template, facts, (path, what, help) => {
    if (!isToFillIn(template.value, path)) say(['spec', 'template', ...path], what, help);
  });
}

function isToFillIn(value: unknown, path: FieldPath): boolean {
  const found = path.reduce<unknown>((at, step) => field(at, String(step)), value);
  return isTemplate(JSON.stringify(found) ?? '');
}
