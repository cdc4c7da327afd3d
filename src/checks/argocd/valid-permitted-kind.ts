import { listAt, textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import { groupOf } from '../../values/type-of.ts';
import { kindsWithoutSchema, knownKinds } from '../names/known-kinds.ts';
import { appProject } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';
import type { ObjectSchemas } from '../schema/object-schemas.ts';

const lists = [
  'clusterResourceWhitelist',
  'clusterResourceBlacklist',
  'namespaceResourceWhitelist',
  'namespaceResourceBlacklist',
];

export const validPermittedKind: ObjectRule = {
  id: 'valid-permitted-kind',
  level: 'default',
  rows: ['C6'],
  why: 'the project permits, or forbids, a kind that does not exist: what was meant is the other way round',
  help: 'write the group and the kind as kubectl api-resources has them; the core group is ""',
  on: [appProject],
  check: ({ value }, { schemas }, say) => {
    if (schemas === undefined) return;
    for (const list of lists)
      for (const [index, each] of listAt(value, 'spec', list).entries()) {
        const what = wrong(textAt(each, 'group') ?? '', textAt(each, 'kind') ?? '', schemas);
        if (what !== undefined) say(['spec', list, index], what);
      }
  },
};

/** Only what is nearly known: of most groups nobody knows all kinds. */
function wrong(group: string, kind: string, schemas: ObjectSchemas): string | undefined {
  if (kind.includes('*') || group.includes('*') || kindsWithoutSchema.has(kind)) return undefined;
  const { versions, kinds } = knownKinds(schemas);
  const own = kinds.get(group);
  const groups = versions.get(kind)?.map(groupOf);
  if (own?.includes(kind) === true) return undefined;
  if (groups !== undefined && (own !== undefined || suggest(group, groups) !== ''))
    return `${kind} is of the group "${groups[0] ?? ''}", not of "${group}"`;
  const near = own === undefined ? '' : suggest(kind, own);
  return near === '' ? undefined : `the group "${group}" has no kind ${kind}${near}`;
}
