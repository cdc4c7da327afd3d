import { listAt, textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** What a claim is for, and whose pods may share one. */
export interface Claims {
  /** Whether the claim is for one pod alone. */
  readonly isForOnePod?: true | undefined;
  /**
   * The claims for one node alone (ReadWriteOnce, and no other mode) that the object is, or that its pods have of their own: of those the names without the number of
   * the pod.
   */
  readonly forOneNode?: readonly string[] | undefined;
  /** Whether somebody decides on which node the pods run: the one where the others are, perhaps. */
  readonly isPlaced?: true | undefined;
}

const placed: Claims = { isPlaced: true };

/** `undefined` for nearly all. */
export function claimsOf(object: SeenObject): Claims | undefined {
  const { type, name, value } = object;
  if (type === 'PersistentVolumeClaim') {
    const modes = listAt(value, 'spec', 'accessModes');
    if (modes.includes('ReadWriteOncePod')) return { isForOnePod: true };
    return isForOneNode(value) ? { forOneNode: [name] } : undefined;
  }
  if (isPlaced(object)) return placed;
  const templates = type === 'StatefulSet.apps' ? listAt(value, 'spec', 'volumeClaimTemplates') : [];
  const own = templates.filter(isForOneNode).map((each) => textAt(each, 'metadata', 'name') ?? '');
  return own.length === 0 ? undefined : { forOneNode: own.map((template) => `${template}-${name}`) };
}

function isForOneNode(claim: unknown): boolean {
  const modes = listAt(claim, 'spec', 'accessModes');
  return modes.length > 0 && modes.every((mode) => mode === 'ReadWriteOnce');
}

function isPlaced({ pods }: SeenObject): boolean {
  if (pods === undefined) return false;
  const { spec } = pods;
  const near = listAt(spec, 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  return (
    near.length > 0 ||
    textAt(spec, 'nodeSelector', 'kubernetes.io/hostname') !== undefined ||
    textAt(spec, 'nodeName') !== undefined
  );
}
