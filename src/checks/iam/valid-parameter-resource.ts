import type { ObjectRule } from '../object-rule.ts';
import { policyDocuments, policyTypes, resourcesOf } from './policy-documents.ts';

/** AWS Systems Manager docs: the slash that begins a name is the one behind `parameter`. */
export const validParameterResource: ObjectRule = {
  id: 'valid-parameter-resource',
  level: 'contract',
  rows: ['R136'],
  why: 'no parameter has an ARN with two slashes: AccessDenied',
  help: 'write the name once with its slash: :parameter/app/x for /app/x',
  on: policyTypes,
  check: (object, _, say) => {
    for (const document of policyDocuments(object))
      for (const arn of resourcesOf(document))
        if (/^arn:[^:]*:ssm:[^:]*:[^:]*:parameter\/\//.test(arn)) say(document.path, `${arn} names nothing`);
  },
};
