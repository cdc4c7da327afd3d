import type { Environment } from './environment.ts';
import type { Hook } from './hook.ts';
import type { ImageSource } from './image.ts';
import type { Monitor } from './monitor.ts';
import type { ConfigModel, ContainerModel, VolumeModel, WorkloadModel } from './pod-model.ts';
import type { Secret } from './secret.ts';
import type { Service } from './service.ts';
import type { Profiles } from './version-profiles.ts';

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

type Labels = Readonly<Record<string, string>>;

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

/** A service that a chart of the team's own renders. */
export interface OwnService {
  readonly chart: string;
  /** What the file says, which the chart's schema has judged. */
  readonly values: unknown;
  /** Where the chart's images come from. */
  readonly image: ImageSource;
}

/** A service as it runs in one environment: everything decided, nothing left to default. */
export interface ServiceModel
  extends Omit<Service, Decided | keyof ContainerModel>, Omit<ContainerModel, 'mounts' | 'restartPolicy'> {
  readonly namespace: string;
  /** What a chart of the team's own has to know of it; absent for a program of one's own. */
  readonly own?: OwnService | undefined;
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

/** Which rules hold in an environment. */
export type RuleSettings = Environment['rules'];

/** An environment with every name decided; the roles of its stores and operators are full ARNs. */
export interface EnvironmentModel extends Omit<Environment, 'namespace' | 'terraform'> {
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
  /** The AppProject of its operators. */
  readonly operatorsProject: string;
  /** What holds for the versions of the programs in the cluster. */
  readonly profiles: Profiles;
}
