import type { Environment } from './environment.ts';
import type { Probe } from './probe.ts';
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
  /** Whether an environment variable reads a key: only then the CSI driver has to make a Kubernetes Secret. */
  readonly inEnvironment: boolean;
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
  | { readonly name: string; readonly secret: string; readonly key: string };

type Labels = Readonly<Record<string, string>>;

/** One port of the pods and of the Kubernetes Service. */
export interface PortModel {
  readonly name: string;
  readonly containerPort: number;
  readonly servicePort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** A probe whose port is decided. */
export type ProbeModel = Omit<Probe, 'port'> & { readonly port: string };

type Decided = 'namespace' | 'env' | 'secrets' | 'secretsBackend' | 'ports' | 'probes';

/** A service as it runs in one environment: everything decided, nothing left to default. */
export interface ServiceModel extends Omit<Service, Decided> {
  readonly name: string;
  readonly namespace: string;
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
  /** By name, sorted. */
  readonly ports: readonly PortModel[];
  readonly probes: {
    readonly startup?: ProbeModel | undefined;
    readonly readiness?: ProbeModel | undefined;
    readonly liveness?: ProbeModel | undefined;
  };
  /** The full ARN of the pods' IAM role. */
  readonly roleArn?: string | undefined;
  /** In the order in which Kubernetes can expand `$(NAME)`. */
  readonly variables: readonly VariableModel[];
  /** By name, sorted. */
  readonly secrets: readonly SecretModel[];
}

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
