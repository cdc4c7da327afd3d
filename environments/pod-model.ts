import type { InitContainer } from './container.ts';
import type { Image } from './image.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Probe } from './probe.ts';
import type { Service } from './service.ts';
import type { Volume } from './volume.ts';

/** One environment variable. */
export type VariableModel =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly secret: string; readonly key: string }
  | { readonly name: string; readonly config: string; readonly key: string }
  | { readonly name: string; readonly field: string }
  | { readonly name: string; readonly resource: string };

/** One port of the pods and of the Kubernetes Service. */
export interface PortModel {
  readonly name: string;
  readonly containerPort: number;
  readonly servicePort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** A probe whose port is decided: by name, by number for gRPC, which knows no names, and for a sidecar, which declares none; a command has none. */
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
