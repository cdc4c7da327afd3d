const ofCrossplane = (kind: string, service: string) => [
  `${kind}.${service}.aws.upbound.io`,
  `${kind}.${service}.aws.m.upbound.io`,
];

const ofEach = (kind: string, service: string) => [
  `${kind}.${service}.services.k8s.aws`,
  ...ofCrossplane(kind, service),
];

/** Types of AWS Controllers for Kubernetes and of Crossplane's provider, old and namespaced. */
export const roleTypes: readonly string[] = ofEach('Role', 'iam');
export const managedPolicyTypes: readonly string[] = ofEach('Policy', 'iam');
export const rolePolicyTypes: readonly string[] = ofCrossplane('RolePolicy', 'iam');
export const attachmentTypes: readonly string[] = ofCrossplane('RolePolicyAttachment', 'iam');
export const secretTypes: readonly string[] = ofEach('Secret', 'secretsmanager');
export const parameterTypes: readonly string[] = ofEach('Parameter', 'ssm');
export const keyTypes: readonly string[] = ofEach('Key', 'kms');

/** All that rules over what a role may do read in full. */
export const awsTypes: readonly string[] = [
  ...roleTypes,
  ...managedPolicyTypes,
  ...rolePolicyTypes,
  ...attachmentTypes,
  ...secretTypes,
  ...parameterTypes,
  ...keyTypes,
];
