import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Facts } from '../../src/checks/facts.ts';
import { judgeObject, judgeTogether } from '../../src/checks/judge-objects.ts';
import { keep } from '../../src/checks/kept/kept-object.ts';
import { objectSchemas } from '../../src/commands/object-schemas.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import { fieldPathText } from '../../src/values/field-path.ts';
import { changedObjects, documents, Objects } from './case-objects.ts';

const folder = new URL('cases/', import.meta.url);

/** `tests/checks/cases/<rule>.yaml`: what the rule finds, and what comes near and is right. */
const CaseFile = z.strictObject({
  /** Right objects that the cases change. */
  objects: z.string().default(''),
  /** What is known of the cluster. */
  facts: z.record(z.string(), z.unknown()).default({}),
  /** Folders by `Kind/name`; the others lie in `dist/dev/argocd` when they are Argo CD's, else in `dist/dev/web`. */
  folders: z.record(z.string(), z.string()).default({}),
  /** Names of their files there by `Kind/name`, where a case asks for patterns. */
  files: z.record(z.string(), z.string()).default({}),
  cases: z.array(
    z.strictObject({
      /** The row of the catalogue; absent for a rule that has none. */
      row: z.string().default(''),
      /** Where one row has several cases. */
      name: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).default({}),
      fails: Objects,
      /** Each finding as `Kind/name path: what`. */
      says: z.array(z.string()).min(1),
      /** The near miss. */
      passes: Objects,
      /** What is known otherwise where it passes. */
      passFacts: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

type CaseFile = z.output<typeof CaseFile>;
type Case = CaseFile['cases'][number];

export interface RuleCase extends Pick<Case, 'row' | 'says'> {
  readonly rule: string;
  readonly title: string;
  readonly found: readonly string[];
  readonly foundInNearMiss: readonly string[];
  /** What the rule finds in the file's own objects, which are right. */
  readonly foundInBase: readonly string[];
}

/** Every case of every rule, acted out. */
export function ruleCases(): readonly RuleCase[] {
  return readdirSync(folder).flatMap((name) => {
    const rule = basename(name, '.yaml');
    const file = CaseFile.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
    return file.cases.map((one) => acted(rule, file, one));
  });
}

function acted(rule: string, file: CaseFile, one: Case): RuleCase {
  const facts = { schemas: objectSchemas(), ...file.facts, ...one.facts };
  const find = (objects: Objects, others: Facts = {}) =>
    findings(rule, objectsOf(file, objects), file, { ...facts, ...others });
  const title = [one.row, one.name].filter((each) => each !== '' && each !== undefined).join(', ');
  const { row, says } = one;
  return {
    rule,
    row,
    says,
    title,
    found: find(one.fails),
    foundInNearMiss: find(one.passes, one.passFacts),
    foundInBase: find({}),
  };
}

function objectsOf({ objects }: CaseFile, changed: Objects): readonly SeenObject[] {
  return changedObjects(documents(objects), changed).map((value) => new SeenObject(value));
}

function findings(
  rule: string,
  objects: readonly SeenObject[],
  { folders, files }: CaseFile,
  facts: Facts,
): readonly string[] {
  const single = objects.flatMap((object) =>
    judgeObject(object, facts).map((finding) => ({ ...finding, object })),
  );
  const kept = objects.map((object) => {
    const name = nameOf(object);
    return keep(object, folders[name] ?? folderOf(object), files[name]);
  });
  return [...single, ...judgeTogether(kept, facts)]
    .filter((finding) => finding.rule.id === rule)
    .map(({ object, path, what }) => `${nameOf(object)} ${fieldPathText(path)}: ${what}`);
}

function folderOf({ type }: SeenObject): string {
  return type.endsWith('.argoproj.io') ? 'dist/dev/argocd' : 'dist/dev/web';
}

function nameOf({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind}/${name}`;
}
