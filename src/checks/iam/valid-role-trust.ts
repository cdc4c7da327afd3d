import { textAt } from '../../values/field.ts';
import { grouped } from '../kept/grouped.ts';
import type { RelationRule } from '../relation-rule.ts';
import { roleTypes } from './role-types.ts';
import { roleNameOf, trustOf } from './roles.ts';
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
    const all = roleTypes.flatMap((type) => objects.ofType(type));
    if (all.length === 0) return;
    const roles = grouped(all, roleNameOf);
    for (const account of objects.ofType('ServiceAccount')) {
      const arn = textAt(account.value, 'metadata', 'annotations', annotation) ?? '';
      const [role, ...others] = roles.get(arn.slice(arn.lastIndexOf('/') + 1)) ?? [];
      const trust = role === undefined || others.length > 0 ? undefined : trustOf(role);
      const trusted = trust === undefined ? undefined : trustedSubjects(trust);
      if (role === undefined || trusted === undefined || account.namespace === undefined) continue;
      const subject = `system:serviceaccount:${account.namespace}:${account.name}`;
      if (trusts(trusted, subject)) continue;
      const named = trusted.map(({ pattern }) => pattern).join(', ');
      say(
        account,
        ['metadata', 'annotations', annotation],
        `the role ${roleNameOf(role)} trusts ${named === '' ? 'no ServiceAccount' : named}, and not ${subject}`,
      );
    }
  },
};
