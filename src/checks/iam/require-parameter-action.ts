import type { RelationRule } from '../relation-rule.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';
import { readersIn } from './readers.ts';

const other: Readonly<Record<string, string>> = {
  'ssm:GetParameter': 'ssm:GetParameters',
  'ssm:GetParameters': 'ssm:GetParameter',
};

/**
 * A: parameter_store_provider.go:135; E: parameterstore.go:589. A default rule, as another program may give the role of a controller that does not take
 * away what it does not know more than the objects say.
 */
export const requireParameterAction: RelationRule = {
  id: 'require-parameter-action',
  level: 'default',
  rows: ['R139'],
  why: 'the AWS provider reads with ssm:GetParameters, External Secrets with ssm:GetParameter, and the one does not allow the other: AccessDenied, nothing is mounted or refreshed',
  help: 'allow the action that is used; both where both read with the role',
  check: (objects, facts, say) => {
    for (const reader of readersIn(objects, facts)) {
      const used = reader.actions.ssm;
      const allowed = other[used] ?? '';
      const [first, ...others] = deniedTo(reader, used, allowed);
      if (first === undefined) continue;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      const what = `the role ${reader.role.name} allows ${allowed} on ${first.resource}${more}, and not ${used}`;
      say(reader.object, first.path, what, `allow ${used}`);
    }
  },
};

function deniedTo({ role: { statements }, readings }: Reader, used: string, allowed: string) {
  return readings.filter(
    ({ service, arn }) =>
      service === 'ssm' &&
      permission(statements, allowed, arn) === 'yes' &&
      permission(statements, used, arn) === 'no',
  );
}
