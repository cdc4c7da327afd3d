import type { SeenObject } from '../objects/seen-object.ts';

/** When Argo CD applies an object: phase by phase, in each of them wave by wave (facts: argocd.md 3.1). */
export interface SyncPlace {
  /** `Sync` for what is no hook; several for a hook of several phases. */
  readonly phases: readonly Phase[];
  readonly isHook: boolean;
  readonly wave: number;
}

const order = ['PreSync', 'Sync', 'PostSync', 'SyncFail'] as const;

export type Phase = (typeof order)[number];

const ordinary: SyncPlace = { phases: ['Sync'], isHook: false, wave: 0 };

const hookAnnotation = 'argocd.argoproj.io/hook';
const waveAnnotation = 'argocd.argoproj.io/sync-wave';

/** Helm's own hooks, as Argo CD reads them in any folder (gitops-engine/pkg/sync/hook/helm/type.go). */
const helmHooks: Readonly<Record<string, Phase>> = {
  'pre-install': 'PreSync',
  'pre-upgrade': 'PreSync',
  'post-install': 'PostSync',
  'post-upgrade': 'PostSync',
};

export function syncPlaceOf(object: SeenObject): SyncPlace {
  const wave = waveOf(object);
  const phases = hookPhases(object);
  if (phases === undefined) return wave === 0 ? ordinary : { ...ordinary, wave };
  return { phases, isHook: true, wave };
}

/** What is no whole number counts as 0, as Argo CD reads it (gitops-engine/pkg/sync/syncwaves/waves.go). */
function waveOf(object: SeenObject): number {
  const text = object.annotation(waveAnnotation) ?? object.annotation('helm.sh/hook-weight');
  return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : 0;
}

function hookPhases(object: SeenObject): readonly Phase[] | undefined {
  const own = object.annotation(hookAnnotation);
  if (own !== undefined) return order.filter((phase) => words(own).includes(phase));
  const helm = object.annotation('helm.sh/hook');
  if (helm === undefined || words(helm).includes('crd-install')) return undefined;
  const phases = new Set(
    words(helm).map((word) => (Object.hasOwn(helmHooks, word) ? helmHooks[word] : undefined)),
  );
  return order.filter((phase) => phases.has(phase));
}

function words(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim());
}

/** Whether something is applied, and waited for as far as Argo CD waits, before something else of the same Application. */
export function isBefore(one: SyncPlace, other: SyncPlace): boolean {
  const [last, first] = [rank(one.phases.at(-1)), rank(other.phases[0])];
  return last < first || (last === first && one.wave < other.wave);
}

/** Whether something is applied for the first time before something else is: a hook of several phases does not wait for its last. */
export function startsBefore(one: SyncPlace, other: SyncPlace): boolean {
  const [own, others] = [rank(one.phases[0]), rank(other.phases[0])];
  return own < others || (own === others && one.wave < other.wave);
}

function rank(phase: Phase | undefined): number {
  return phase === undefined ? order.length : order.indexOf(phase);
}
