import { z } from 'zod';
import {
  Annotations,
  ContainerPath,
  DnsLabel,
  DnsSubdomain,
  LabelKey,
  Labels,
  LabelValue,
  PortNumber,
  Quantity,
  Role,
  VariableName,
} from './formats.ts';
import { Ingress } from './ingress.ts';
import { Probe, StrictProbe } from './probe.ts';
import { Secret, VariableSource } from './secret.ts';
import { ContainerSecurityContext, PodSecurityContext } from './security-context.ts';

/** The container image; a digest wins over a tag when the kubelet pulls. */
const Image = z
  .strictObject({
    /** The registry's host, such as 111122223333.dkr.ecr.eu-west-1.amazonaws.com. Default: Docker Hub. */
    registry: z
      .string()
      .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/, 'expected a host such as registry.example.com:5000')
      .optional(),
    /** The repository below the registry, such as shop/checkout. */
    repository: z
      .string()
      .regex(
        /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*([/:][a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/,
        'expected a repository such as shop/checkout',
      ),
    /** The tag, in quotes where it looks like a number. */
    tag: z
      .string()
      .regex(/^[\w][\w.-]{0,127}$/, 'expected a tag such as 1.8.2')
      .optional(),
    /** The digest, sha256:<64 hexadecimal digits>. */
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hexadecimal digits')
      .optional(),
    /** When the kubelet asks the registry. */
    pullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).default('IfNotPresent'),
  })
  .refine(({ tag, digest }) => tag !== undefined || digest !== undefined, 'expected a tag or a digest');

/** A port that the program listens on; the short form is just its number. */
const Port = z.union([
  PortNumber,
  z.strictObject({
    /** The port inside the container. */
    containerPort: PortNumber,
    /** The port of the Kubernetes Service. Default: the container's. */
    servicePort: PortNumber.optional(),
    protocol: z.enum(['TCP', 'UDP', 'SCTP']).default('TCP'),
  }),
]);

/** The value of an environment variable: a literal text, or where it comes from. */
const Variable = z.union([z.string(), VariableSource]);

const Amounts = z.strictObject({
  cpu: Quantity.optional(),
  memory: Quantity.optional(),
  'ephemeral-storage': Quantity.optional(),
});

/** What the container asks for and what it may not exceed. */
const Resources = z.strictObject({
  requests: Amounts.transform((given) => ({ cpu: '100m', memory: '128Mi', ...given })).default({
    cpu: '100m',
    memory: '128Mi',
  }),
  limits: Amounts.transform((given) => ({ memory: '256Mi', ...given })).default({ memory: '256Mi' }),
});

/** The identity of the pods, in the cluster and in AWS. */
const ServiceAccount = z.strictObject({
  /** Whether Purser renders it; false when it exists already. */
  create: z.boolean().default(true),
  /** Default: the service's name. */
  name: DnsSubdomain.optional(),
  /** The IAM role of the pods. With IRSA it becomes an annotation, with Pod Identity Terraform associates it. */
  role: Role.optional(),
  /** Whether the pods get a token for the Kubernetes API. */
  automountToken: z.boolean().default(false),
  annotations: Annotations.default({}),
});

/** The Kubernetes Service in front of the pods; there is none without ports. */
const KubernetesService = z.strictObject({
  create: z.boolean().default(true),
  /** Default: the service's name. */
  name: DnsLabel.optional(),
  type: z.enum(['ClusterIP', 'NodePort', 'LoadBalancer']).default('ClusterIP'),
  annotations: Annotations.default({}),
});

/** A folder that begins empty with each pod and goes with it. */
const Volume = z.strictObject({
  mountPath: ContainerPath,
  emptyDir: z.strictObject({ sizeLimit: Quantity.optional() }),
});

/** One deployable workload and what it needs. */
export const Service = z.strictObject({
  /** The namespace. Default: the environment's. */
  namespace: DnsLabel.optional(),
  /** The container image, with its tag or digest. */
  image: Image,
  /** Replaces the image's entry point. */
  command: z.array(z.string()).min(1).optional(),
  /** Arguments of the command. */
  args: z.array(z.string()).min(1).optional(),
  /** The ports by name; the name is what probes and ingress refer to. */
  ports: z
    .record(
      z
        .string()
        .regex(
          /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?$/,
          'expected a port name: at most 15 lower-case letters, digits and "-"',
        ),
      Port,
    )
    .default({}),
  /** The environment variables by name. */
  env: z.record(VariableName, Variable).default({}),
  /** The secrets by name: a declaration, never a value. */
  secrets: z.record(DnsLabel, Secret).default({}),
  /** How the secrets travel. Default: as the environment says. */
  secretsBackend: z.enum(['external-secrets', 'csi']).optional(),
  resources: Resources.default(Resources.parse({ requests: {}, limits: {} })),
  /** How the kubelet asks whether the program is ready and alive. Default: it does not ask. */
  probes: z
    .strictObject({
      startup: StrictProbe.optional(),
      readiness: Probe.optional(),
      liveness: StrictProbe.optional(),
    })
    .default({}),
  /** How many pods run. */
  replicas: z.int().min(0).max(10_000).default(2),
  podSecurityContext: PodSecurityContext.default(PodSecurityContext.parse({})),
  securityContext: ContainerSecurityContext.default(ContainerSecurityContext.parse({})),
  serviceAccount: ServiceAccount.default(ServiceAccount.parse({})),
  service: KubernetesService.default(KubernetesService.parse({})),
  /** How the world outside the cluster gets in. Default: it does not. */
  ingress: Ingress.optional(),
  /** The labels that select the pods; immutable once deployed. Default: app.kubernetes.io/name: <service>. */
  selector: z
    .record(LabelKey, LabelValue)
    .refine((labels) => Object.keys(labels).length > 0, 'expected at least one label')
    .optional(),
  /** Labels of every object of the service, pods included. */
  labels: Labels.default({}),
  /** Annotations of the Deployment. */
  annotations: Annotations.default({}),
  /** Annotations of the pods; a change restarts them. */
  podAnnotations: Annotations.default({}),
  /** Folders beside the image by name: what the program may write to although its root file system is read-only. */
  volumes: z.record(DnsLabel, Volume).default({}),
});
export type Service = Readonly<z.output<typeof Service>>;
