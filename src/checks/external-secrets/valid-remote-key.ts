import { textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { awsReads, type ReadThrough } from './store-view.ts';

/** AWS: of neither service a name ends so (E#431, E#4526), and PutParameter: a hierarchy begins with a slash. */
export const validRemoteKey: RelationRule = {
  id: 'valid-remote-key',
  level: 'contract',
  rows: ['R117', 'R134'],
  why: 'AWS refuses the name: a folder is no parameter, and no secret',
  help: 'name one parameter, in full, or use find.path',
  check: (objects, _, say) => {
    for (const each of awsReads(objects)) {
      const what = faultOf(each);
      if (what !== undefined) say(each.object, [...each.read.path, 'key'], what);
    }
  },
};

/** Where the store is not here, what begins as no name of AWS does may be one of another provider. */
function faultOf({ read: { key }, aws }: ReadThrough): string | undefined {
  if (key === '') return 'is empty';
  if (aws === undefined && !/^(?:\/|arn:)/.test(key)) return undefined;
  const prefix = textAt(aws, 'prefix') ?? '';
  // A rule of its own says that the prefix comes twice, and before an ARN.
  const name = key.startsWith('arn:') || key.startsWith(prefix) ? key : prefix + key;
  if (name.endsWith('/') || name.includes('//')) return `${name} is no name`;
  if (textAt(aws, 'service') !== 'ParameterStore' || key.startsWith('arn:')) return undefined;
  return name.includes('/') && !name.startsWith('/') ? `${name} does not begin with "/"` : undefined;
}
