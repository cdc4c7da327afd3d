import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { secretStores } from '../external-secrets/secret-specs.ts';
import type { ObjectRule } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';

const annotation = 'eks.amazonaws.com/role-arn';

/**
 * amazon-eks-pod-identity-webhook hands the text on as it stands, and so does External Secrets Operator (E: providers/v1/aws/auth/auth.go:110-131); STS
 * refuses what is no ARN of a role.
 */
export const validRoleArn: ObjectRule = {
  id: 'valid-role-arn',
  level: 'contract',
  rows: ['R36'],
  why: 'AWS knows no such role: the AWS provider, the operator, or the program, is refused at every call',
  help: 'write arn:aws:iam::<account>:role/<name>',
  on: { marks: [annotation], types: secretStores },
  check: (object, _, say) => {
    for (const [path, arn] of rolesIn(object))
      if (!/^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[-+=,.@_/a-zA-Z0-9]+$/.test(arn))
        say(path, `"${arn}" is no ARN of a role`);
  },
};

function rolesIn(object: SeenObject): readonly (readonly [FieldPath, string])[] {
  if (object.kind === 'ServiceAccount') {
    const arn = object.annotation(annotation);
    return arn === undefined ? [] : [[['metadata', 'annotations', annotation], arn]];
  }
  const path = ['spec', 'provider', 'aws'];
  const aws = mapAt(object.value, ...path);
  const role = textAt(aws, 'role');
  return [
    ...(role === undefined || role === '' ? [] : [[[...path, 'role'], role] as const]),
    ...listAt(aws, 'additionalRoles').map(
      (each, index) => [[...path, 'additionalRoles', index], String(each)] as const,
    ),
  ];
}
