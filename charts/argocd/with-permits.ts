import type { EnvironmentModel } from '../../environments/model.ts';
import type { AppProjectProps } from './app-project.ts';
import { distinctKinds } from './distinct-kinds.ts';

const nothing: EnvironmentModel['argocd']['permits'] = { namespaces: [], kinds: [], clusterKinds: [] };

type Permitted = Pick<AppProjectProps, 'namespaces' | 'clusterKinds' | 'namespacedKinds'>;

/** Adds what the environment names, each list sorted and without repeats: what goes must be permitted until it is gone. */
export function withPermits(
  { namespaces, clusterKinds, namespacedKinds }: Permitted,
  permits: EnvironmentModel['argocd']['permits'] = nothing,
): Permitted {
  return {
    namespaces: [...new Set([...namespaces, ...permits.namespaces])].toSorted(),
    clusterKinds: distinctKinds([...clusterKinds, ...permits.clusterKinds]),
    namespacedKinds: namespacedKinds && distinctKinds([...namespacedKinds, ...permits.kinds]),
  };
}
