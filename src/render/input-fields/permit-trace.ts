import type { EnvironmentModel, InputPath } from '../../../environments/model.ts';
import { field, listAt } from '../../values/field.ts';
import type { RenderedObject } from './rendered-object.ts';
import type { Names } from './rows.ts';

/** Where `argocd.permits` names what an AppProject permits (charts/argocd/with-permits.ts); that of the operators has nothing from there. */
export function permitTrace(
  { name, value }: RenderedObject,
  { argocd: { permits }, operatorsProject }: EnvironmentModel,
): Names {
  if (name === operatorsProject) return {};
  const kindIn = (list: 'kinds' | 'clusterKinds', rendered: string) => (taken: readonly unknown[]) => {
    const said = listAt(value, 'spec', rendered)[Number(taken.at(-1))];
    const isSaid = ({ group, kind }: (typeof permits)['kinds'][number]) =>
      group === field(said, 'group') && kind === field(said, 'kind');
    return entry(list, permits[list].findIndex(isSaid));
  };
  return {
    permittedNamespace: (taken) => entry('namespaces', permits.namespaces.indexOf(String(taken.at(-1)))),
    permittedKind: kindIn('kinds', 'namespaceResourceWhitelist'),
    permittedClusterKind: kindIn('clusterKinds', 'clusterResourceWhitelist'),
  };
}

function entry(list: keyof EnvironmentModel['argocd']['permits'], index: number): InputPath | undefined {
  return index === -1 ? undefined : ['argocd', 'permits', list, index];
}
