import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { isDecisive } from './is-decisive.ts';
import type { ObjectIndex } from './object-index.ts';
import { statementsOf } from './policy-documents.ts';
import type { RoleAttachments } from './role-attachments.ts';

/** The text of a policy that a role has; `undefined` when no object here says it. */
type PolicyText = string | undefined;

/** Where the policies of roles are found. */
export interface PolicySources {
  readonly policies: ObjectIndex;
  readonly attachments: RoleAttachments;
}

/**
 * The statements of all policies that a role has; `undefined` when one of them is not known here. Controllers of AWS take away what the object does
 * not name (iam-controller pkg/resource/role/hooks.go); Crossplane does only where the role itself lists its policies.
 */
export function statementsOfRole(role: KeptObject, sources: PolicySources): readonly unknown[] | undefined {
  const attached = sources.attachments.to(role);
  if (!isDecisive(role) || attached === undefined) return undefined;
  const statements: unknown[] = [];
  const texts = [...ofController(role, sources), ...ofCrossplane(role, sources)];
  for (const text of [...texts, ...attached.map((each) => attachedText(each, sources))]) {
    const found = text === undefined ? undefined : statementsOf(text);
    if (found === undefined) return undefined;
    statements.push(...found);
  }
  return statements;
}

function ofController(role: KeptObject, { policies }: PolicySources): readonly PolicyText[] {
  const inline = mapAt(role.value, 'spec', 'inlinePolicies') ?? {};
  return [
    ...Object.keys(inline).map((name) => textAt(inline, name)),
    ...listAt(role.value, 'spec', 'policies').map((arn) => textOfArn(arn, policies)),
    ...listAt(role.value, 'spec', 'policyRefs').map((each) =>
      textOf(policies.named('Policy.iam', field(each, 'from'), role)),
    ),
  ];
}

function ofCrossplane(role: KeptObject, { policies }: PolicySources): readonly PolicyText[] {
  const spec = mapAt(role.value, 'spec', 'forProvider');
  const isChosen = field(spec, 'managedPolicyArnsSelector') !== undefined;
  return [
    ...listAt(spec, 'inlinePolicy').map((each) => textAt(each, 'policy')),
    ...listAt(spec, 'managedPolicyArns').map((arn) => textOfArn(arn, policies)),
    ...listAt(spec, 'managedPolicyArnsRefs').map((each) => textOf(policies.named('Policy.iam', each, role))),
    ...(isChosen ? [undefined] : []),
  ];
}

function attachedText(attachment: KeptObject, { policies }: PolicySources): PolicyText {
  if (attachment.type.startsWith('RolePolicy.')) return textOf(attachment);
  if (!isDecisive(attachment)) return undefined;
  const spec = mapAt(attachment.value, 'spec', 'forProvider');
  const arn = field(spec, 'policyArn');
  return arn === undefined
    ? textOf(policies.named('Policy.iam', field(spec, 'policyArnRef'), attachment))
    : textOfArn(arn, policies);
}

/** Policies of AWS itself have `aws` for an account: an object that has the name of one is another. */
function textOfArn(arn: unknown, policies: ObjectIndex): PolicyText {
  if (typeof arn !== 'string' || !/^arn:[^:]+:iam::\d{12}:policy\//.test(arn)) return undefined;
  return textOf(policies.withArn(arn));
}

function textOf(policy: KeptObject | undefined): PolicyText {
  if (policy === undefined || !isDecisive(policy)) return undefined;
  return (
    textAt(policy.value, 'spec', 'policyDocument') ?? textAt(policy.value, 'spec', 'forProvider', 'policy')
  );
}
