import { z } from 'zod';
import { DnsLabel, Role } from './formats.ts';
import { versionOf } from './known-versions.ts';
import { programs } from './version-profiles.ts';

/** An operator that Purser installs: `{}` is its usual namespace. Which version, its settings say (`secrets.externalSecrets.version` and so on). */
const operatorIn = (usual: string) => ({
  /** The namespace of the operator: made by Argo CD, unless it is among the environment's own or always there. */
  namespace: DnsLabel.default(usual),
});

/**
 * The operators that the environment installs, each as an Argo CD Application of its pinned Helm chart with the values that its services need. What is
 * not named is not installed: somebody else does, or nobody.
 */
export const Operators = z.strictObject({
  /** The AppProject of these Applications. Default: the environment's name and `-operators`. */
  project: DnsLabel.optional(),
  /** External Secrets Operator, which keeps Kubernetes Secrets equal to what AWS holds. */
  externalSecrets: z
    .strictObject({
      ...operatorIn('external-secrets'),
      /** The IAM role of the operator's own ServiceAccount, `external-secrets`, by IRSA: who reads for stores with the identity `controller`. */
      role: Role.optional(),
    })
    .optional(),
  /** The Secrets Store CSI driver, which mounts secrets as files. */
  csiDriver: z.strictObject(operatorIn('kube-system')).optional(),
  /** The AWS provider of the driver (ASCP). */
  awsProvider: z.strictObject(operatorIn('kube-system')).optional(),
  /** Reloader, which restarts pods when their secrets change. */
  reloader: z
    .strictObject({
      ...operatorIn('reloader'),
      /** The version of its Helm chart. */
      version: versionOf(programs.reloader),
    })
    .optional(),
});
