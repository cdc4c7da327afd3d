import type { ObjectRule } from '../object-rule.ts';
import { policyDocuments, policyTypes, resourcesOf } from './policy-documents.ts';
import { secretNameIn } from './secret-name.ts';

/** AWS Secrets Manager docs: an ARN ends with a hyphen and six characters of chance, which a policy has to match. */
export const requireSecretSuffix: ObjectRule = {
  id: 'require-secret-suffix',
  level: 'contract',
  rows: ['R137'],
  why: 'the ARN of every secret ends with a hyphen and six more characters: AccessDenied',
  help: 'write -?????? behind the name',
  on: policyTypes,
  check: (object, _, say) => {
    for (const document of policyDocuments(object))
      for (const arn of resourcesOf(document)) {
        const name = secretNameIn(arn);
        if (name !== undefined && !/(?:[*?}]|-[A-Za-z0-9]{6})$/.test(name))
          say(document.path, `${arn} matches no secret`);
      }
  },
};
