import { z } from 'zod';
import { DnsLabel, DnsSubdomain, Duration, Role } from './formats.ts';
import { versionOf } from './known-versions.ts';
import { programs } from './version-profiles.ts';

/** Who reads AWS for External Secrets Operator. */
const StoreIdentity = z.union([
  /** The operator's own ServiceAccount, by IRSA or Pod Identity. */
  z.literal('controller'),
  /** The ServiceAccount of each service, by IRSA: the same identity that the CSI driver uses. */
  z.literal('service'),
  z.strictObject({
    /** A role that the operator assumes. */
    role: Role,
  }),
  z.strictObject({
    /** One ServiceAccount for all, by IRSA. */
    serviceAccount: z.strictObject({
      /** The name of the ServiceAccount. */
      name: DnsSubdomain,
      /** Its namespace, which a ClusterSecretStore needs and a SecretStore must not have. */
      namespace: DnsLabel.optional(),
    }),
  }),
]);

/** The stores through which External Secrets Operator reads. */
const Store = z
  .strictObject({
    /** Whether there is one store for the whole cluster, or one in each namespace. */
    kind: z.enum(['ClusterSecretStore', 'SecretStore']).default('ClusterSecretStore'),
    /** Whether Purser renders the stores; false when they exist already. */
    create: z.boolean().default(true),
    /** The name of the store that reads Parameter Store. */
    parameterStore: DnsSubdomain.default('parameter-store'),
    /** The name of the store that reads Secrets Manager. */
    secretsManager: DnsSubdomain.default('secrets-manager'),
    /** Who reads AWS: the operator itself, each service, one ServiceAccount for all, or a role. */
    identity: StoreIdentity.default('controller'),
    /**
     * Namespaces that a ClusterSecretStore serves besides those of its own services: of other environments in the cluster, which say
     * `create: false`. @example [preview]
     */
    namespaces: z.array(DnsLabel).default([]),
  })
  .refine(({ parameterStore, secretsManager }) => parameterStore !== secretsManager, {
    path: ['secretsManager'],
    error:
      'one store reads either Parameter Store or Secrets Manager: expected another name than that of parameterStore',
  })
  .refine(({ kind, identity }) => identity !== 'service' || kind === 'SecretStore', {
    path: ['kind'],
    error: 'a ClusterSecretStore cannot read with the ServiceAccount of each service: expected SecretStore',
  })
  .refine(({ kind, namespaces }) => kind === 'ClusterSecretStore' || namespaces.length === 0, {
    path: ['namespaces'],
    error: 'a SecretStore serves its own namespace alone: leave them out, or write kind: ClusterSecretStore',
  })
  .refine(({ kind, identity }) => kind === 'SecretStore' || !lacksNamespace(identity), {
    path: ['identity'],
    error: 'a ClusterSecretStore needs the namespace of its ServiceAccount (rule R121)',
  })
  .refine(
    ({ kind, identity }) =>
      kind === 'ClusterSecretStore' || lacksNamespace(identity) || !hasServiceAccount(identity),
    {
      path: ['identity'],
      error:
        'a SecretStore reads with a ServiceAccount of its own namespace: leave the namespace out (rule R122)',
    },
  );

function hasServiceAccount(identity: z.output<typeof StoreIdentity>): boolean {
  return typeof identity === 'object' && 'serviceAccount' in identity;
}

function lacksNamespace(identity: z.output<typeof StoreIdentity>): boolean {
  return (
    typeof identity === 'object' &&
    'serviceAccount' in identity &&
    identity.serviceAccount.namespace === undefined
  );
}

/** How secrets travel from AWS to the programs. */
export const SecretDelivery = z
  .strictObject({
    /** The one word: External Secrets Operator, or the Secrets Store CSI driver with the AWS provider. */
    backend: z.enum(['external-secrets', 'csi']),
    /** How pods become IAM roles: by the annotation of their ServiceAccount, or by an association that Terraform makes. */
    identity: z.enum(['irsa', 'pod-identity']).default('irsa'),
    /** Whether pods restart when values change: by Reloader's annotations, or `none`: the program reads its files again or waits. */
    restart: z.enum(['reloader', 'none']).default('reloader'),
    /** How the names of parameters in SSM Parameter Store are completed. */
    parameterStore: z
      .strictObject({
        /** Written before every relative name, such as /production/. @example /production/ */
        prefix: z
          .string()
          .regex(/^((\/[\w.-]+)*\/)?$/, 'expected a path that ends with "/", such as /production/')
          .default(''),
      })
      .prefault({}),
    /** How the names of secrets in AWS Secrets Manager are completed. */
    secretsManager: z
      .strictObject({
        /** Written before every relative name, such as production/. @example production/ */
        prefix: z
          .string()
          .regex(/^([\w+=.@-][\w+=.@/-]*)?$/, 'expected the beginning of a name such as production/')
          .default(''),
      })
      .prefault({}),
    /** Settings of External Secrets Operator in this environment. */
    externalSecrets: z
      .strictObject({
        /** The version of External Secrets Operator in the cluster: what its API server defaults is written out. */
        version: versionOf(programs.externalSecrets),
        /** How often the values are read again. */
        refreshInterval: Duration.default('1h0m0s'),
        store: Store.prefault({}),
      })
      .prefault({}),
    /** Settings of the Secrets Store CSI driver in this environment. */
    csi: z
      .strictObject({
        /** The version of the Secrets Store CSI driver in the cluster. */
        version: versionOf(programs.csiDriver),
        /** The version of its AWS provider (ASCP). */
        providerVersion: versionOf(programs.awsProvider),
        /** The folder below which a secret without a mountPath is mounted: the driver syncs only what a pod mounts (rule R52). */
        mountRoot: z
          .string()
          .regex(/^(\/[\w.-]+)+$/, 'expected an absolute path')
          .default('/mnt/secrets-store'),
        /** How often the driver reads the values again, as it is installed in the cluster; `none` when rotation is off. */
        rotationPollInterval: z.union([z.literal('none'), Duration]).default('2m0s'),
      })
      .prefault({}),
  })
  .refine(({ identity, externalSecrets: { store } }) => identity === 'irsa' || store.identity !== 'service', {
    path: ['externalSecrets', 'store', 'identity'],
    error:
      'a store reads with the ServiceAccount of a service by IRSA only: Pod Identity would give it no role (rule R120)',
  });
