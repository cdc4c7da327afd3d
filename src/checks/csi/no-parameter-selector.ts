import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { providerObjects } from './provider-objects.ts';

/** Seen with the real provider 3.1.1: it panics at every retry (A#344, A#397; facts: secrets.md 9). */
export const noParameterSelector: ObjectRule = {
  id: 'no-parameter-selector',
  level: 'contract',
  rows: ['R15'],
  why: 'a version behind the name of a parameter crashes the AWS provider, and with it every mount on the node',
  help: 'write it as objectVersion or objectVersionLabel',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, name, type } of providerObjects(object))
      if (type === 'ssmparameter' && name?.startsWith('arn:') === false && name.includes(':'))
        say([...path, 'objectName'], `"${name}" names a version`);
  },
};
