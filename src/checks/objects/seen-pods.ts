import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';

/** A container of a pod, and where it stands in the object. */
export interface SeenContainer {
  readonly name: string;
  readonly value: unknown;
  readonly path: FieldPath;
  /** Runs before the others start, and ends unless it is a sidecar. */
  readonly isInit: boolean;
}

/** The pods that an object makes. */
export interface SeenPods {
  /** Where the template stands: `['spec', 'template']`; empty for a Pod. */
  readonly path: FieldPath;
  readonly template: unknown;
  readonly spec: unknown;
  readonly serviceAccountName: string;
  readonly containers: readonly SeenContainer[];
  readonly volumes: readonly { readonly value: unknown; readonly path: FieldPath }[];
}

/**
 * Where each kind that makes pods has their template; groups are not asked, as no other group has a kind of these names. A Rollout of Argo Rollouts
 * is a Deployment in all but how it replaces its pods.
 */
const templatePaths: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  PodTemplate: ['template'],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Rollout: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Where an object of this kind has the template of its pods; `undefined` when it makes none. */
export function templatePathOf(kind: string): readonly string[] | undefined {
  return Object.hasOwn(templatePaths, kind) ? templatePaths[kind] : undefined;
}

/** The pods that an object of this kind makes; `undefined` when it makes none. */
export function podsOf(kind: string, value: unknown): SeenPods | undefined {
  const path = templatePathOf(kind);
  if (path === undefined) return undefined;
  const template = mapAt(value, ...path);
  const spec = mapAt(template, 'spec');
  if (template === undefined || spec === undefined) return undefined;
  const inSpec = [...path, 'spec'];
  return {
    path,
    template,
    spec,
    serviceAccountName: textAt(spec, 'serviceAccountName') ?? textAt(spec, 'serviceAccount') ?? 'default',
    containers: [
      ...containersIn(spec, 'initContainers', inSpec),
      ...containersIn(spec, 'containers', inSpec),
    ],
    volumes: listAt(spec, 'volumes').map((each, index) => ({
      value: each,
      path: [...inSpec, 'volumes', index],
    })),
  };
}

function containersIn(spec: unknown, name: string, inSpec: FieldPath): readonly SeenContainer[] {
  return listAt(spec, name).map((value, index) => ({
    name: textAt(value, 'name') ?? '',
    value,
    path: [...inSpec, name, index],
    isInit: name === 'initContainers',
  }));
}

/** The variables of a container that come from somewhere else, each with its place. */
export function variablesOf({ value, path }: SeenContainer): readonly {
  readonly name: string;
  readonly from: unknown;
  readonly path: FieldPath;
}[] {
  return listAt(value, 'env').map((each, index) => ({
    name: textAt(each, 'name') ?? '',
    from: field(each, 'valueFrom'),
    path: [...path, 'env', index],
  }));
}
