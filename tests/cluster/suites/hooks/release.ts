import { at } from '../../ground/kubernetes-object.ts';
import type { HookedShop } from './hooked-shop.ts';

const service = 'environments/services/web.yaml';

/** Pushes the service with another image; `command` is the migration's. Returns the commit. */
export async function release(
  { delivery }: HookedShop,
  tag: string,
  command: 'waits' | 'fails' = 'waits',
): Promise<string> {
  const { repository } = delivery;
  const text = repository
    .read(service)
    .replace(/"tag": "[^"]*"/, `"tag": "${tag}"`)
    .replace(/"(?:waits|fails)"/, `"${command}"`);
  repository.write(service, text);
  await repository.render();
  return delivery.push();
}

/** The image that the service's Deployment has now; `undefined` when there is none yet. */
export async function deployedTag({ delivery, environment }: HookedShop): Promise<string | undefined> {
  const place = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: environment, name: 'web' };
  const image = at(await delivery.cluster.get(place), 'spec', 'template', 'spec', 'containers', 0, 'image');
  return typeof image === 'string' ? image.replace('shop/web:', '') : undefined;
}
