import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, remoteReads, secretSpecs } from './secret-specs.ts';

/** AWS: of neither service a name ends so (E#431, E#4526). */
export const validRemoteKey: ObjectRule = {
  id: 'valid-remote-key',
  level: 'contract',
  rows: ['R117'],
  why: 'AWS refuses the name: a folder is no parameter, and no secret',
  help: 'name one parameter, or use find.path',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const spec of secretSpecs(object))
      for (const { ref, path } of remoteReads(spec)) {
        const key = textAt(ref, 'key');
        if (key === '' || key?.endsWith('/') === true || key?.includes('//') === true)
          say([...path, 'key'], key === '' ? 'is empty' : `${key} is no name`);
      }
  },
};
