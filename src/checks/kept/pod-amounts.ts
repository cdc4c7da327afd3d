import { field, mapAt, textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { SeenPods } from '../objects/seen-pods.ts';

type Amounts = Readonly<Record<string, unknown>>;

/** What a container asks for, and may have at the most. */
export interface ContainerAmounts {
  /** Where it stands in the spec of the pod: `containers`, 0. */
  readonly place: readonly [list: string, index: number];
  /** Whether it runs before the others and ends, or before them and beside them. */
  readonly runs: 'beside' | 'before' | 'before and beside';
  readonly requests: Amounts;
  readonly limits: Amounts;
}

export type PodAmounts = readonly ContainerAmounts[];

const none: Amounts = {};
const known = new Map<string, PodAmounts>();
const most = 1000;

/**
 * What the containers of the pods ask for. Most pods ask for the same few amounts, so that one list serves them all. Of pods that say it as a whole
 * (`spec.resources`) nothing is known: what Kubernetes makes of them changes with its version.
 */
export function podAmountsOf({ pods, kind }: SeenObject): PodAmounts | undefined {
  if (pods === undefined || kind === 'PodTemplate' || mapAt(pods.spec, 'resources') !== undefined)
    return undefined;
  const text = textOf(pods);
  const shared = known.get(text);
  if (shared !== undefined) return shared;
  const found = amountsIn(pods);
  if (known.size < most) known.set(text, found);
  return found;
}

/** All that makes a difference. */
function textOf({ containers }: SeenPods): string {
  let text = '';
  for (const { value, isInit } of containers) {
    const resources = JSON.stringify(field(value, 'resources') ?? null);
    text += `${isInit ? (textAt(value, 'restartPolicy') ?? 'init') : ''} ${resources} `;
  }
  return text;
}

function amountsIn({ containers }: SeenPods): PodAmounts {
  return containers.map(({ value, path, isInit }) => {
    const isSidecar = isInit && field(value, 'restartPolicy') === 'Always';
    return {
      place: [String(path.at(-2)), Number(path.at(-1))],
      runs: isSidecar ? 'before and beside' : isInit ? 'before' : 'beside',
      requests: mapAt(value, 'resources', 'requests') ?? none,
      limits: mapAt(value, 'resources', 'limits') ?? none,
    };
  });
}
