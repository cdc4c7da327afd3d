import type { ObjectRule } from '../object-rule.ts';

const annotation = 'eks.amazonaws.com/role-arn';

/** amazon-eks-pod-identity-webhook hands the text on as it stands; STS refuses what is no ARN of a role. */
export const validRoleArn: ObjectRule = {
  id: 'valid-role-arn',
  level: 'contract',
  rows: ['R36'],
  why: 'AWS knows no such role: the AWS provider, or the program, is refused at every call',
  help: 'write arn:aws:iam::<account>:role/<name>',
  on: { marks: [annotation] },
  check: (object, _, say) => {
    const arn = object.annotation(annotation);
    if (arn === undefined || object.kind !== 'ServiceAccount') return;
    const path = ['metadata', 'annotations', annotation];
    if (!/^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[-+=,.@_/a-zA-Z0-9]+$/.test(arn))
      say(path, `"${arn}" is no ARN of a role`);
  },
};
