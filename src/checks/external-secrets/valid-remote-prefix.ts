import { textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { awsReads } from './store-view.ts';

/** E: parameterstore.go:622: the prefix is written before every key, ARNs too; E#1649. */
export const validRemotePrefix: RelationRule = {
  id: 'valid-remote-prefix',
  level: 'contract',
  rows: ['R115', 'R116'],
  why: 'the store writes its prefix before the key as it stands: AWS knows no such name',
  help: 'write the key without the prefix, and begin it so that both together are the name',
  check: (objects, _, say) => {
    for (const { object, read, aws } of awsReads(objects)) {
      const prefix = textAt(aws, 'prefix') ?? '';
      if (prefix === '') continue;
      const { key } = read;
      const path = [...read.path, 'key'];
      if (key.startsWith('arn:')) say(object, path, `an ARN, and the store writes ${prefix} before it`);
      else if (key.startsWith(prefix)) say(object, path, `${key}, and the store writes ${prefix} before it`);
      else if (!prefix.endsWith('/') && !/^[/.\-_]/.test(key) && prefix.includes('/'))
        say(object, path, `would be ${prefix}${key}, without a "/" between them`);
    }
  },
};
