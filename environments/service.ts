import { z } from 'zod';
import { Config } from './config.ts';
import { InitContainer } from './container.ts';
import {
  Annotations,
  DnsLabel,
  DnsSubdomain,
  LabelKey,
  Labels,
  LabelValue,
  PortNumber,
  VariableName,
} from './formats.ts';
import { Hook } from './hook.ts';
import { HttpRoute } from './http-route.ts';
import { Image } from './image.ts';
import { Ingress } from './ingress.ts';
import { CronJob, Job } from './job.ts';
import { KubernetesService } from './kubernetes-service.ts';
import { Lifecycle } from './lifecycle.ts';
import { Monitor } from './monitor.ts';
import { Needs } from './needs.ts';
import { Patches } from './patches.ts';
import { Probes } from './probe.ts';
import { Resources } from './resources.ts';
import { Autoscaling, PodDisruptionBudget } from './scaling.ts';
import { Toleration, TopologySpreads } from './scheduling.ts';
import { Secret } from './secret.ts';
import { ContainerSecurityContext, PodSecurityContext } from './security-context.ts';
import { ServiceRuleSettings } from './rule-settings.ts';
import { ServiceAccount } from './service-account.ts';
import { Variable } from './variable.ts';
import { Volume } from './volume.ts';
import { DaemonSet, Deployment, StatefulSet } from './workload.ts';

/** A port that the program listens on; the short form is just its number. */
const Port = z.union([
  PortNumber,
  z.strictObject({
    /** The port inside the container. */
    containerPort: PortNumber,
    /** The port of the Kubernetes Service. Default: the container's. */
    servicePort: PortNumber.optional(),
    /** The protocol that the program speaks on the port. */
    protocol: z.enum(['TCP', 'UDP', 'SCTP']).default('TCP'),
  }),
]);

/** How the kubelet proves to the registry who asks: exactly one of the two. */
const ImagePullSecret = z
  .strictObject({
    /** A secret of this service, of type kubernetes.io/dockerconfigjson. */
    secret: z.string().optional(),
    /** A Kubernetes Secret that somebody else keeps. */
    name: DnsSubdomain.optional(),
  })
  .refine(
    ({ secret, name }) => (secret === undefined) !== (name === undefined),
    'expected exactly one of secret and name',
  );

/** The name of a container that is made in the order of writing: a number would jump the queue. */
const ContainerName = DnsLabel.regex(/[a-z]/, 'expected a name with a letter');

/** The fields of a service. */
export const ServiceFields = z.strictObject({
  /** The namespace in which the service runs. Default: the environment's. @example shop */
  namespace: DnsLabel.optional(),
  /** A Deployment, which is also the default: settings of its own. At most one of the five kinds of workload may stand here. */
  deployment: Deployment.optional(),
  /** A StatefulSet: pods with a name and volumes of their own. */
  statefulSet: StatefulSet.optional(),
  /** A DaemonSet: one pod on every node. */
  daemonSet: DaemonSet.optional(),
  /** A CronJob: pods that run to an end, again and again. */
  cronJob: CronJob.optional(),
  /** A Job: pods that run to an end, once for each change. */
  job: Job.optional(),
  /** The container image, with its tag or digest. */
  image: Image,
  /** The command that replaces the image's entry point. @example [node, server.js] */
  command: z.array(z.string()).min(1).optional(),
  /** Arguments of the command, or of the image's entry point. @example [worker, --queue, orders] */
  args: z.array(z.string()).min(1).optional(),
  /** The ports by name; the name is what probes and ingress refer to. @example { http: 8080 } */
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
  /** The environment variables by name. @example { LOG_LEVEL: info, DB_PASSWORD: { secret: database, key: password } } */
  env: z.record(VariableName, Variable).default({}),
  /**
   * The secrets by name: a declaration, never a value.
   * @example { database: { secretsManager: checkout/database, keys: { password: { property: password } } } }
   */
  secrets: z.record(DnsLabel, Secret).default({}),
  /**
   * Settings that are no secrets, by name: files, or what variables read.
   * @example { nginx: { mountPath: /etc/nginx/conf.d, data: { default.conf: 'server {}' } } }
   */
  config: z.record(DnsLabel, Config).default({}),
  /** How the secrets travel. Default: as the environment says. */
  secretsBackend: z.enum(['external-secrets', 'csi']).optional(),
  resources: Resources.default(Resources.parse({ requests: {}, limits: {} })),
  /** How the kubelet asks whether the program is ready and alive. Default: it does not ask. */
  probes: Probes.default({}),
  /** What happens when the container has started, and before it is ended. */
  lifecycle: Lifecycle.default({}),
  /** How long the program may take to end after it was asked to. Default: 30. */
  terminationGracePeriodSeconds: z.int().min(0).max(86_400).optional(),
  /** Containers that run before it, in this order; sidecars among them. */
  initContainers: z.record(ContainerName, InitContainer).default({}),
  /** Jobs that Argo CD runs at each sync, by name. @example { migrate: { phase: PreSync, args: [migrate] } } */
  hooks: z.record(DnsLabel, Hook).default({}),
  /** How many pods run. Default: 2, or as autoscaling decides; of a StatefulSet 1. */
  replicas: z.int().min(0).max(10_000).optional(),
  /** A HorizontalPodAutoscaler. Default: none. */
  autoscaling: Autoscaling.optional(),
  /** How many pods may go when nodes are drained. Default: all of them. */
  podDisruptionBudget: PodDisruptionBudget.optional(),
  /** The labels of the nodes that the pods may run on. @example { kubernetes.io/arch: arm64 } */
  nodeSelector: Labels.default({}),
  /** The taints of nodes that the pods do not mind. */
  tolerations: z.array(Toleration).default([]),
  /** How evenly the pods are spread, by node label; those of a DaemonSet are on every node in any case. */
  topologySpreadConstraints: TopologySpreads.default({}),
  /** Who goes first when there is no room. Default: the cluster's. */
  priorityClassName: DnsSubdomain.optional(),
  /** How the kubelet proves to the registry who asks. */
  imagePullSecrets: z.array(ImagePullSecret).default([]),
  podSecurityContext: PodSecurityContext.default(PodSecurityContext.parse({})),
  securityContext: ContainerSecurityContext.default(ContainerSecurityContext.parse({})),
  serviceAccount: ServiceAccount.default(ServiceAccount.parse({})),
  service: KubernetesService.default(KubernetesService.parse({})),
  /** How the world outside the cluster gets in. Default: it does not. */
  ingress: Ingress.optional(),
  /** A route of the Gateway API. Default: none. */
  httpRoute: HttpRoute.optional(),
  /** What the program talks to, for network policies. */
  needs: Needs.default(Needs.parse({})),
  /** How Prometheus reads its metrics. Default: it does not. */
  monitor: Monitor.optional(),
  /** The labels that select the pods; immutable once deployed. Default: app.kubernetes.io/name: <service>. */
  selector: z
    .record(LabelKey, LabelValue)
    .refine((labels) => Object.keys(labels).length > 0, 'expected at least one label')
    .optional(),
  /** Labels of every object of the service, pods included. */
  labels: Labels.default({}),
  /** Annotations of the workload itself: its Deployment, or whatever kind it is. */
  annotations: Annotations.default({}),
  /** Annotations of the pods; a change restarts them. */
  podAnnotations: Annotations.default({}),
  /**
   * Folders beside the image by name: what the program may write to although its root file system is read-only.
   * @example { tmp: { mountPath: /tmp, emptyDir: {} } }
   */
  volumes: z.record(DnsLabel, Volume).default({}),
  /**
   * The last resort: changes of rendered objects that no field can say.
   * @example { Deployment/checkout: { spec: { template: { spec: { hostNetwork: true } } } } }
   */
  patches: Patches.default({}),
  /** Which of the rules do not hold for this service. */
  rules: ServiceRuleSettings.prefault({}),
});

/** One deployable workload and what it needs. */
export const Service = ServiceFields.transform((service) => {
  service.replicas ??= usualReplicas(service);
  return service;
});

/** None where an autoscaler, the number of nodes or a run to the end decides. */
function usualReplicas({
  autoscaling,
  statefulSet,
  daemonSet,
  cronJob,
  job,
}: z.output<typeof ServiceFields>): number | undefined {
  if ([autoscaling, daemonSet, cronJob, job].some((each) => each !== undefined)) return undefined;
  return statefulSet === undefined ? 2 : 1;
}

export type Service = Readonly<z.output<typeof Service>>;
