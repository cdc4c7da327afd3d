/** Roles of IAM as AWS Controllers for Kubernetes and Crossplane's provider bring them. */
export const roleTypes = [
  'Role.iam.services.k8s.aws',
  'Role.iam.aws.upbound.io',
  'Role.iam.aws.m.upbound.io',
] as const;
