import type { ObjectRule } from '../object-rule.ts';
import { policyDocuments, policyTypes, resourcesOf } from './policy-documents.ts';
import { secretNameIn } from './secret-name.ts';

/** Whether a prefix is meant, nobody can see: that is why it is strict. */
export const noOpenSuffix: ObjectRule = {
  id: 'no-open-suffix',
  level: 'strict',
  rows: ['R138'],
  why: 'it grants every secret whose name only begins so: app-* is app-other-AbCdEf too',
  help: 'write -?????? in the place of -*',
  on: policyTypes,
  check: (object, _, say) => {
    for (const document of policyDocuments(object))
      for (const arn of resourcesOf(document))
        if (secretNameIn(arn)?.endsWith('-*') === true) say(document.path, `${arn} is more than one secret`);
  },
};
