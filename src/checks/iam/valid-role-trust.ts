import { textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { nameInAws } from './name-in-aws.ts';
import { ObjectIndex } from './object-index.ts';
import { rolesIn, trustOf } from './roles.ts';
import { trustedSubjects, trusts } from './trusted-subjects.ts';

const annotation = 'eks.amazonaws.com/role-arn';

/** A: server.go:243-263; E: auth.go:269-301. */
export const validRoleTrust: RelationRule = {
  id: 'valid-role-trust',
  level: 'contract',
  rows: ['R143'],
  why: 'whoever runs with the ServiceAccount gets no credentials: AssumeRoleWithWebIdentity is denied',
  help: 'name system:serviceaccount:<namespace>:<account> in the trust of the role',
  check: (objects, _, say) => {
    const all = rolesIn(objects);
    if (all.length === 0) return;
    const roles = new ObjectIndex(all);
    for (const account of objects.ofType('ServiceAccount')) {
      const role = roles.withArn(textAt(account.value, 'metadata', 'annotations', annotation) ?? '');
      const trust = role === undefined ? undefined : trustOf(role);
      const trusted = trust === undefined ? undefined : trustedSubjects(trust);
      if (role === undefined || trusted === undefined || account.namespace === undefined) continue;
      const subject = `system:serviceaccount:${account.namespace}:${account.name}`;
      if (trusts(trusted, subject)) continue;
      const named = trusted.map(({ pattern }) => pattern).join(', ');
      say(
        account,
        ['metadata', 'annotations', annotation],
        `the role ${nameInAws(role)} trusts ${named === '' ? 'no ServiceAccount' : named}, and not ${subject}`,
      );
    }
  },
};
