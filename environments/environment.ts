import { z } from 'zod';
import { ArgoCd } from './argocd.ts';
import { Annotations, DnsLabel, Labels, Quantity } from './formats.ts';
import { HelmChart } from './helm-chart.ts';
import { NetworkPolicies } from './network-policies.ts';
import { Operators } from './operators.ts';
import { partitionOf, partitions, regionForm, regionHint } from './regions.ts';
import { Amounts } from './resources.ts';
import { RuleSettings } from './rule-settings.ts';
import { SecretDelivery } from './secret-delivery.ts';
import { ServiceDefaults } from './service-defaults.ts';

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
    /** Its Kubernetes version, such as "1.34". @example "1.34" */
    kubernetes: z
      .string()
      .regex(/^1\.(2[89]|[3-9]\d)$/, 'expected a version in quotes such as "1.34", 1.28 or later'),
  })
  .refine(
    ({ name, server }) => (name === undefined) !== (server === undefined),
    'expected exactly one of name and server',
  );

/** Where in AWS the environment lives. */
const Aws = z
  .strictObject({
    /** The part of AWS that the region belongs to: standard, China, GovCloud, the European Sovereign Cloud, or one of the isolated ones. */
    partition: z.enum(partitions).default('aws'),
    /** The account's twelve digits, in quotes. @example "111122223333" */
    account: z.string().regex(/^\d{12}$/, 'expected twelve digits in quotes'),
    /** The AWS region. A misspelt one passes every webhook and fails at run time (rule R126): only known forms are accepted. @example eu-west-1 */
    region: z.string().regex(regionForm, regionHint),
  })
  .refine(({ partition, region }) => partition === partitionOf(region), {
    path: ['region'],
    error: 'the region belongs to another partition',
  });

const nameLabel = 'kubernetes.io/metadata.name';
const podSecurityLevels = new Set(['privileged', 'baseline', 'restricted']);
const podSecurityLabels = ['enforce', 'audit', 'warn'].map((mode) => `pod-security.kubernetes.io/${mode}`);

/** Labels of a namespace, of which Kubernetes reads some itself. */
const NamespaceLabels = podSecurityLabels.reduce(
  (labels, label) =>
    labels.refine((given) => podSecurityLevels.has(given[label] ?? 'privileged'), {
      path: [label],
      error: 'expected privileged, baseline or restricted: the API server refuses the namespace',
    }),
  Labels.refine((given) => !Object.hasOwn(given, nameLabel), {
    path: [nameLabel],
    error: 'the API server sets it to the name of the namespace: remove it',
  }),
);

const QuotaName = z
  .string()
  .regex(
    /^([a-z0-9][-a-z0-9.]*\/)?[a-z][-a-z0-9.]*$/,
    'expected the name of a resource such as requests.cpu, limits.memory, pods or count/jobs.batch',
  );

/** A namespace of the cluster. */
const Namespace = z.strictObject({
  /** Whether Purser renders it; false when it exists already. */
  create: z.boolean().default(true),
  /** Labels of the namespace, such as those of the Pod Security Standards. */
  labels: NamespaceLabels.default({}),
  /** Annotations of the namespace. */
  annotations: Annotations.default({}),
  /** The most that all objects of the namespace may ask for, such as { requests.cpu: "20", pods: "100" } (ResourceQuota). */
  quota: z.record(QuotaName, Quantity).optional(),
  /** What a container gets that says nothing of its own, and what it may ask for (LimitRange). */
  containerLimits: z
    .strictObject({
      /** What a container asks for that says nothing. */
      defaultRequest: Amounts.optional(),
      /** The limits of a container that says none. */
      default: Amounts.optional(),
      /** The least that a container may ask for. */
      min: Amounts.optional(),
      /** The most that a container may have as its limit. */
      max: Amounts.optional(),
    })
    .optional(),
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
    secrets: SecretDelivery,
    /** What every service of the environment begins with. */
    defaults: ServiceDefaults.optional(),
    /** Which connections the pods may have. */
    networkPolicies: NetworkPolicies.default(NetworkPolicies.parse({})),
    /** The operators that the environment installs; by default none. */
    operators: Operators.prefault({}),
    /** Helm charts of others, by the name of their release. */
    charts: z.record(DnsLabel, HelmChart).default({}),
    /** Which of the rules hold here, and which do not. */
    rules: RuleSettings.prefault({}),
    /** The committed output of `terraform output -json`, relative to this file. @example ../../infra/production.outputs.json */
    terraform: z.string().min(1).optional(),
  })
  .refine(({ aws, secrets }) => aws.partition !== 'aws-cn' || secrets.identity === 'irsa', {
    path: ['secrets', 'identity'],
    error: 'EKS has no Pod Identity in China (rule R145): expected irsa',
  });
export type Environment = Readonly<z.output<typeof Environment>>;
