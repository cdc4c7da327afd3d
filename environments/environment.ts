import { z } from 'zod';
import { ArgoCd } from './argocd.ts';
import { Annotations, DnsLabel, DnsSubdomain, Duration, Labels, Role } from './formats.ts';

/** The cluster as Argo CD knows it, by exactly one of name and server (rule C1). */
const Cluster = z
  .strictObject({
    /** The name under which the cluster is registered in Argo CD; `in-cluster` for Argo CD's own. */
    name: z.string().min(1).optional(),
    /** The URL of its API server; https://kubernetes.default.svc for Argo CD's own. */
    server: z
      .string()
      .regex(
        /^https:\/\/[^\s/]+(\/\S*[^\s/])?$/,
        'expected a URL that begins with https:// and has no trailing slash',
      )
      .optional(),
    /** Its Kubernetes version, such as "1.34". */
    kubernetes: z
      .string()
      .regex(/^1\.(2[89]|[3-9]\d)$/, 'expected a version in quotes such as "1.34", 1.28 or later'),
  })
  .refine(
    ({ name, server }) => (name === undefined) !== (server === undefined),
    'expected exactly one of name and server',
  );

const regionHint = 'expected an AWS region such as eu-west-1';

/** Where in AWS the environment lives. */
const Aws = z
  .strictObject({
    partition: z.enum(['aws', 'aws-cn', 'aws-us-gov']).default('aws'),
    /** The account's twelve digits, in quotes. */
    account: z.string().regex(/^\d{12}$/, 'expected twelve digits in quotes'),
    /** A misspelt region passes every webhook and fails at run time (rule R126): only known forms are accepted. */
    region: z
      .string()
      .regex(
        /^(af|ap|ca|cn|eu|il|me|mx|sa|us|us-gov)-(central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9]$/,
        regionHint,
      ),
  })
  .refine(({ partition, region }) => partition === partitionOf(region), {
    path: ['region'],
    error: 'the region belongs to another partition',
  });

const partitionOf = (region: string) =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';

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
    serviceAccount: z.strictObject({ name: DnsSubdomain, namespace: DnsLabel.optional() }),
  }),
]);

/** The stores through which External Secrets Operator reads. */
const Store = z
  .strictObject({
    kind: z.enum(['ClusterSecretStore', 'SecretStore']).default('ClusterSecretStore'),
    /** Whether Purser renders the stores; false when they exist already. */
    create: z.boolean().default(true),
    /** The name of the store that reads Parameter Store. */
    parameterStore: DnsSubdomain.default('parameter-store'),
    /** The name of the store that reads Secrets Manager. */
    secretsManager: DnsSubdomain.default('secrets-manager'),
    identity: StoreIdentity.default('controller'),
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
const Secrets = z
  .strictObject({
    /** The one word: External Secrets Operator, or the Secrets Store CSI driver with the AWS provider. */
    backend: z.enum(['external-secrets', 'csi']),
    /** How pods become IAM roles: by the annotation of their ServiceAccount, or by an association that Terraform makes. */
    identity: z.enum(['irsa', 'pod-identity']).default('irsa'),
    /** Whether pods restart when values change: by Reloader's annotations, or `none`: the program reads its files again or waits. */
    restart: z.enum(['reloader', 'none']).default('reloader'),
    parameterStore: z
      .strictObject({
        /** Written before every relative name, such as /production/. */
        prefix: z
          .string()
          .regex(/^((\/[\w.-]+)*\/)?$/, 'expected a path that ends with "/", such as /production/')
          .default(''),
      })
      .prefault({}),
    secretsManager: z
      .strictObject({
        /** Written before every relative name, such as production/. */
        prefix: z
          .string()
          .regex(/^([\w+=.@-][\w+=.@/-]*)?$/, 'expected the beginning of a name such as production/')
          .default(''),
      })
      .prefault({}),
    externalSecrets: z
      .strictObject({
        /** How often the values are read again. */
        refreshInterval: Duration.default('1h0m0s'),
        store: Store.prefault({}),
      })
      .prefault({}),
    csi: z
      .strictObject({
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

/** A namespace of the cluster. */
const Namespace = z.strictObject({
  /** Whether Purser renders it; false when it exists already. */
  create: z.boolean().default(true),
  labels: Labels.default({}),
  annotations: Annotations.default({}),
});

/** One place where services run: a cluster, an AWS account, an Argo CD, and how secrets travel there. */
export const Environment = z
  .strictObject({
    cluster: Cluster,
    aws: Aws,
    argocd: ArgoCd,
    /** The namespace of the services that name none. Default: the environment's name. */
    namespace: DnsLabel.optional(),
    /** Settings of namespaces by name; the namespaces that services use need not be listed. */
    namespaces: z.record(DnsLabel, Namespace).default({}),
    secrets: Secrets,
    /** The committed output of `terraform output -json`, relative to this file. */
    terraform: z.string().min(1).optional(),
  })
  .refine(({ aws, secrets }) => aws.partition !== 'aws-cn' || secrets.identity === 'irsa', {
    path: ['secrets', 'identity'],
    error: 'EKS has no Pod Identity in China (rule R145): expected irsa',
  });
export type Environment = Readonly<z.output<typeof Environment>>;
