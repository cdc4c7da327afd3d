import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';

/**
 * Compares the objects of two output folders, however they are spread over files. Both must hold the same ones by kind, namespace and
 * name: otherwise the contest is not fair. `equal` counts those that are the same to the last field; a chart may have moved on.
 */
export function compareObjects(one, other) {
  const ours = objectsIn(one);
  const theirs = objectsIn(other);
  for (const key of [...ours.keys(), ...theirs.keys()]) {
    if (!ours.has(key)) throw new Error(`${key} is not in ${one}`);
    if (!theirs.has(key)) throw new Error(`${key} is not in ${other}`);
  }
  const equal = [...ours].filter(([key, object]) => isDeepStrictEqual(object, theirs.get(key)));
  return { total: ours.size, equal: equal.length };
}

/** By environment, which is how every folder and file of ours begins, and by kind, namespace and name. */
function objectsIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.flatMap((file) =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => {
        const object = document.toJS();
        const { namespace, name } = object.metadata;
        return [`${file.split(/[^a-z]/, 1)[0]} ${object.kind} ${namespace}/${name}`, object];
      }),
    ),
  );
}
