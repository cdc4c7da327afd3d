import { at, listAt } from '../../ground/kubernetes-object.ts';
import type { Delivery } from '../argocd/delivery.ts';

const compareOptions = 'argocd.argoproj.io/compare-options';

/** What Argo CD calls different, or complains of, when it looks at everything anew. */
export async function differences(
  { cluster, argocd }: Delivery,
  name: string,
  serverSide: boolean,
): Promise<readonly unknown[]> {
  const place = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd', name };
  const compare = async (option: string | null) =>
    cluster.patch(place, { metadata: { annotations: { [compareOptions]: option } } });
  await compare(`ServerSideDiff=${serverSide}`);
  await argocd.applications.refresh('hard', [name]);
  const found = await argocd.applications.get(name);
  await compare(null);
  const resources = listAt(found, 'status', 'resources');
  // Hooks have no status of their own.
  const different = resources.filter((each) => (at(each, 'status') ?? 'Synced') !== 'Synced');
  return [...different, ...listAt(found, 'status', 'conditions')];
}
