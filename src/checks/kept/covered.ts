import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { folderOf, readOnlyMounts } from '../objects/read-only-mounts.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { exact } from './exact.ts';

/** A folder in which nobody can make another one, above one that pods get without saying it. */
export interface Covered {
  readonly folder: string;
  /** What would be mounted there. */
  readonly token: 'Kubernetes' | 'IRSA' | 'Pod Identity';
  readonly at: string;
  /** Of Kubernetes' own: whether the pods say that they get it; where they say nothing, their ServiceAccount decides. */
  readonly isAsked?: boolean | undefined;
  readonly path: FieldPath;
}

/**
 * k8s plugin/pkg/admission/serviceaccount/admission.go DefaultAPITokenMountPath; amazon-eks-pod-identity-webhook main.go `token-mount-path`,
 * pkg/handler/handler.go; EKS docs, "EKS Pod Identity".
 */
const tokens: readonly (readonly [Covered['token'], at: string])[] = [
  ['Kubernetes', '/var/run/secrets/kubernetes.io/serviceaccount'],
  ['IRSA', '/var/run/secrets/eks.amazonaws.com/serviceaccount'],
  ['Pod Identity', '/var/run/secrets/pods.eks.amazonaws.com/serviceaccount'],
];

/** What read-only mounts of CSI cover; `undefined` for nearly all pods. */
export function coveredBy({ pods }: SeenObject): readonly Covered[] | undefined {
  if (pods === undefined || !pods.volumes.some(({ value }) => mapAt(value, 'csi') !== undefined))
    return undefined;
  const given = field(pods.spec, 'automountServiceAccountToken');
  const isAsked = typeof given === 'boolean' ? given : undefined;
  const isSkipped =
    textAt(pods.template, 'metadata', 'annotations', 'eks.amazonaws.com/skip-containers') !== undefined;
  const found: Covered[] = [];
  for (const container of pods.containers) {
    const others = new Set(listAt(container.value, 'volumeMounts').map(folderOf));
    if (![...others].some(isAbove)) continue;
    for (const { folder, isCsi, path } of readOnlyMounts(pods, container)) {
      if (!isCsi) continue;
      for (const [token, at] of tokens)
        if (at.startsWith(`${folder}/`) && !others.has(at) && !(token === 'IRSA' && isSkipped))
          found.push({ folder, token, at, isAsked, path: exact(path) });
    }
  }
  return found.length === 0 ? undefined : exact(found);
}

/** Whether a token is mounted below a folder. */
function isAbove(folder: string): boolean {
  return tokens.some(([, at]) => at.startsWith(`${folder}/`));
}
