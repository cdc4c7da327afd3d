import type { ObjectRule } from '../object-rule.ts';
import { policyDocuments, policyTypes, type PolicyDocument } from './policy-documents.ts';

/** AWS IAM quotas: white space does not count; what stands in a role counts together. Neither can be raised. */
const most = { managed: 6144, inline: 10_240 } as const;

export const validPolicyLength: ObjectRule = {
  id: 'valid-policy-length',
  level: 'contract',
  rows: ['R148'],
  why: 'IAM refuses the policy: 6,144 characters for one that roles name, 10,240 for all in a role together',
  help: 'name groups of secrets by a common beginning, or use several policies',
  on: policyTypes,
  check: (object, _, say) => {
    const documents = policyDocuments(object);
    const inline = documents.filter(({ isInline }) => isInline);
    const together = inline.reduce((sum, document) => sum + lengthOf(document), 0);
    const [first] = inline;
    if (first !== undefined && together > most.inline)
      say(first.path, `the policies of the role have ${together} characters`);
    for (const document of documents)
      if (!document.isInline && lengthOf(document) > most.managed)
        say(document.path, `has ${lengthOf(document)} characters`);
  },
};

function lengthOf({ text }: PolicyDocument): number {
  return text.replaceAll(/\s/g, '').length;
}
