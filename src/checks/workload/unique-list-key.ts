import { listAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenContainer } from '../objects/seen-pods.ts';

/** Argo CD docs/faq.md:272; #20979. */
export const uniqueListKey: ObjectRule = {
  id: 'unique-list-key',
  level: 'contract',
  rows: ['F3', 'R151'],
  why: 'the last of two wins, or the API server refuses the apply in the middle of the sync: "$setElementOrder"',
  help: 'give one of them another name, or remove it',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined) return;
    const inSpec = [...pods.path, 'spec'];
    unique(
      pods.volumes.map(({ value }) => textAt(value, 'name')),
      [...inSpec, 'volumes'],
      'name',
      say,
    );
    uniqueContainers(pods.containers, say);
    for (const { value, path } of pods.containers)
      unique(
        listAt(value, 'env').map((each) => textAt(each, 'name')),
        [...path, 'env'],
        'name',
        say,
      );
  },
};

function unique(
  names: readonly (string | undefined)[],
  path: FieldPath,
  field: string,
  say: SayOfField,
): void {
  const known = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === undefined || name === '') continue;
    if (known.has(name)) say([...path, index, field], `${name} a second time`);
    known.add(name);
  }
}

/** Those of both lists together have one name each. */
function uniqueContainers(containers: readonly SeenContainer[], say: SayOfField): void {
  const known = new Set<string>();
  for (const { name, path } of containers) {
    if (known.has(name)) say([...path, 'name'], `${name} a second time`);
    if (name !== '') known.add(name);
  }
}
