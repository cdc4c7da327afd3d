import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import type { HookedShop } from './hooked-shop.ts';

/** The pods of the PreSync hook `migrate`, and the rest of the service that has to wait for them. */
export class Migration {
  readonly #shop: HookedShop;

  constructor(shop: HookedShop) {
    this.#shop = shop;
  }

  /** Waits for the pod of a release, until which Argo CD has come. Its volumes are mounted, as the kubelet would before it starts it. */
  async runs(tag: string): Promise<KubernetesObject> {
    const pod = await this.podOf(tag);
    await this.#shop.kubelet?.mountAll(pod);
    await this.says(/^waiting for completion of hook batch\/Job\/web-migrate$/);
    return pod;
  }

  async podOf(tag: string): Promise<KubernetesObject> {
    const { delivery, environment } = this.#shop;
    return waitFor(
      `the migration of ${tag} has a pod`,
      async () => {
        const pods = await delivery.cluster.list('v1', 'Pod', environment);
        return pods.find(
          ({ metadata, spec, status }) =>
            metadata.labels?.['batch.kubernetes.io/job-name'] === 'web-migrate' &&
            at(spec, 'containers', 0, 'image') === `shop/web:${tag}` &&
            at(status, 'phase') === 'Running',
        );
      },
      { seconds: 120 },
    );
  }

  /** Lets a pod end; its volumes are unmounted, as the kubelet would. */
  async end(pod: KubernetesObject, outcome: 'succeeds' | 'fails'): Promise<void> {
    const { delivery, kubelet } = this.#shop;
    const { namespace, name } = pod.metadata;
    const annotations = { 'purser.test/outcome': outcome };
    await delivery.cluster.patch(
      { apiVersion: 'v1', kind: 'Pod', namespace, name },
      { metadata: { annotations } },
    );
    await kubelet?.unmountAll(pod);
  }

  /** Waits until the sync of the service says something. */
  async says(pattern: RegExp): Promise<void> {
    const { delivery, environment } = this.#shop;
    let last: unknown;
    await waitFor(
      () => `the sync says ${pattern}; it says ${String(last)}`,
      async () => {
        const application = await delivery.argocd.applications.get(`${environment}-web`);
        last = at(application, 'status', 'operationState', 'message');
        return pattern.test(String(last));
      },
      { seconds: 120 },
    );
  }

  /** Waits until the sync of a commit has failed for good. */
  async fails(commit: string): Promise<void> {
    const { delivery, environment } = this.#shop;
    await waitFor(
      'the sync fails',
      async () => {
        const application = await delivery.argocd.applications.get(`${environment}-web`);
        const state = at(application, 'status', 'operationState');
        return at(state, 'phase') === 'Failed' && at(state, 'syncResult', 'revision') === commit;
      },
      { seconds: 120 },
    );
  }
}
