import type { InitContainer } from './container.ts';
import type { Environment } from './environment.ts';
import type { Hook } from './hook.ts';
import type { Image } from './image.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Monitor } from './monitor.ts';
import type { Probe } from './probe.ts';
import type { Secret } from './secret.ts';
import type { Service } from './service.ts';
import type { Volume } from './volume.ts';

/** How secrets travel: the one word of an environment or service. */
export type Backend = Environment['secrets']['backend'];

/** The two AWS services that hold values. */
export type RemoteStore = 'parameterStore' | 'secretsManager';

/** Keys and list indexes that lead to a value of the merged input; by it every problem finds its line. */
export type InputPath = readonly (string | number)[];

/** Where one value lives in AWS, all names complete. */
export interface RemoteRef {
  readonly store: RemoteStore;
  /** The full name, or the full ARN where the name alone does not reach the value. */
  readonly name: string;
  /** A version number (Parameter Store) or version id (Secrets Manager). */
  readonly version?: string | undefined;
  /** A label (Parameter Store) or staging label (Secrets Manager). */
  readonly label?: string | undefined;
  /** The property of the stored JSON object; absent for the whole value. */
  readonly property?: string | undefined;
}

/** One key of a secret: the key of the Kubernetes Secret and the name of the file. */
export interface SecretKeyModel {
  readonly key: string;
  readonly ref: RemoteRef;
  readonly path: InputPath;
}

/** One secret of a service with every name decided: what both backends are rendered from. */
export interface SecretModel {
  readonly name: string;
  readonly backend: Backend;
  /** The name of the ExternalSecret or SecretProviderClass. */
  readonly objectName: string;
  /** The name of the Kubernetes Secret that the backend makes. */
  readonly secretName: string;
  readonly volumeName: string;
  /** The store of most keys: the ExternalSecret's own. */
  readonly store: RemoteStore;
  /** By key, sorted. */
  readonly keys: readonly [SecretKeyModel, ...SecretKeyModel[]];
  /** What Kubernetes knows the Secret as. */
  readonly type: Secret['type'];
  /** Whether a variable, an Ingress or the kubelet reads it: only then the CSI driver has to make a Kubernetes Secret. */
  readonly needsSecret: boolean;
  /** The folder in which the program was promised files. */
  readonly mountPath?: string | undefined;
  /** Where the CSI driver mounts the files, promised or not. */
  readonly csiMountPath: string;
  readonly restart: boolean;
  /** As Go prints it, so that what the operator writes back is the same text. */
  readonly refreshInterval: string;
  readonly path: InputPath;
}

/** One environment variable. */
export type VariableModel =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly secret: string; readonly key: string }
  | { readonly name: string; readonly config: string; readonly key: string }
  | { readonly name: string; readonly field: string }
  | { readonly name: string; readonly resource: string };

type Labels = Readonly<Record<string, string>>;

/** One port of the pods and of the Kubernetes Service. */
export interface PortModel {
  readonly name: string;
  readonly containerPort: number;
  readonly servicePort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** A probe whose port is decided: by name, by number for gRPC, which knows no names; a command has none. */
export type ProbeModel = Omit<Probe, 'port'> & { readonly port?: string | number | undefined };

export interface ProbeModels {
  readonly startup?: ProbeModel | undefined;
  readonly readiness?: ProbeModel | undefined;
  readonly liveness?: ProbeModel | undefined;
}

/** One ConfigMap of a service. */
export interface ConfigModel {
  readonly name: string;
  /** The name of the ConfigMap. */
  readonly objectName: string;
  readonly volumeName: string;
  readonly mountPath?: string | undefined;
  readonly data: Readonly<Record<string, string>>;
  readonly path: InputPath;
}

/** A folder beside the image. */
export interface VolumeModel extends Omit<Volume, 'persistentVolumeClaim'> {
  readonly name: string;
  /** The claim, its name decided; rendered here if it has an amount of storage. */
  readonly claim?:
    (Omit<NonNullable<Volume['persistentVolumeClaim']>, 'name'> & { readonly name: string }) | undefined;
}

/** A container of a pod, everything decided. */
export interface ContainerModel {
  readonly name: string;
  readonly image: Image;
  readonly command?: readonly string[] | undefined;
  readonly args?: readonly string[] | undefined;
  readonly restartPolicy?: 'Always' | undefined;
  /** By name, sorted. */
  readonly ports: readonly PortModel[];
  /** In the order in which Kubernetes can expand `$(NAME)`. */
  readonly variables: readonly VariableModel[];
  readonly resources: Service['resources'];
  readonly probes: ProbeModels;
  readonly lifecycle: Lifecycle;
  readonly securityContext: Service['securityContext'];
  /** The names of the secrets, config and volumes that it mounts; absent for all of them. */
  readonly mounts?: InitContainer['mounts'] | undefined;
}

/** What runs the pods: exactly one kind, with its settings. */
export type WorkloadModel =
  | { readonly kind: 'Deployment'; readonly settings: NonNullable<Service['deployment']> }
  | { readonly kind: 'StatefulSet'; readonly settings: NonNullable<Service['statefulSet']> }
  | { readonly kind: 'DaemonSet'; readonly settings: NonNullable<Service['daemonSet']> }
  | { readonly kind: 'CronJob'; readonly settings: NonNullable<Service['cronJob']> }
  | { readonly kind: 'Job'; readonly settings: NonNullable<Service['job']> };

/** A Job that Argo CD runs at each sync. */
export interface HookModel {
  readonly name: string;
  readonly hook: Hook;
  /** What its pods are: the service's, with another name and command; before the sync also with secrets, config and an account of their own. */
  readonly pods: ServiceModel;
}

type Decided =
  | 'namespace'
  | 'env'
  | 'secrets'
  | 'secretsBackend'
  | 'ports'
  | 'probes'
  | 'config'
  | 'volumes'
  | 'initContainers'
  | 'hooks'
  | 'monitor'
  | 'deployment'
  | 'statefulSet'
  | 'daemonSet'
  | 'cronJob'
  | 'job';

/** A service as it runs in one environment: everything decided, nothing left to default. */
export interface ServiceModel
  extends Omit<Service, Decided | keyof ContainerModel>, Omit<ContainerModel, 'mounts' | 'restartPolicy'> {
  readonly namespace: string;
  /** The chart of the team's own that renders it, and what its schema made of the file; absent for a program of one's own. */
  readonly own?: { readonly chart: string; readonly values: unknown } | undefined;
  readonly workload: WorkloadModel;
  readonly selector: Labels;
  /**
   * The labels of every object. No version, hash or commit among them: a label that changes with each release would rewrite every file. No
   * `app.kubernetes.io/instance` either, which Argo CD may claim for itself (rule D12).
   */
  readonly objectLabels: Labels;
  /** The labels of the pods: those of every object, and what the selector asks for. */
  readonly podLabels: Labels;
  readonly serviceAccountName: string;
  /** The name of the Kubernetes Service. */
  readonly serviceName: string;
  /** The full ARN of the pods' IAM role. */
  readonly roleArn?: string | undefined;
  /** By name, sorted. */
  readonly secrets: readonly SecretModel[];
  /** By name, sorted. */
  readonly config: readonly ConfigModel[];
  /** By name, sorted. */
  readonly volumes: readonly VolumeModel[];
  /** In the order in which they start. */
  readonly initContainers: readonly ContainerModel[];
  /** By name, sorted. */
  readonly hooks: readonly HookModel[];
  readonly monitor?: (Omit<Monitor, 'port'> & { readonly port: string }) | undefined;
}

/** An environment with every name decided; the role of its stores is a full ARN. */
export interface EnvironmentModel extends Omit<Environment, 'namespace' | 'terraform'> {
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
}
