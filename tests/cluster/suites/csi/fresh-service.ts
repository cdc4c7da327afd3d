import { freshName } from '../../ground/fresh-name.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import type { Delivery } from './delivery.ts';
import type { DriverAtWork } from './driver-at-work.ts';
import { oneService, role as usualRole } from './one-service.ts';

type Declared = Readonly<Record<string, unknown>>;

interface Wanted {
  readonly identity?: 'irsa' | 'pod-identity';
  /** What the service `web` declares: variables and secrets. */
  readonly service: (name: string) => Declared | Promise<Declared>;
  /** The ARN of the role that AWS gives the service's pods. */
  readonly role?: string;
  /** Whether it does. */
  readonly isTrusted?: boolean;
}

/** A service `web` that runs and has no volume mounted yet. */
export interface FreshService {
  /** Its namespace, and the beginning of everything that it reads in AWS. */
  readonly name: string;
  readonly delivery: Delivery;
  readonly pod: KubernetesObject;
}

export async function freshService(
  driver: DriverAtWork,
  { identity = 'irsa', service, role = usualRole, isTrusted = true }: Wanted,
): Promise<FreshService> {
  const name = freshName('web');
  const subject = { namespace: name, serviceAccount: 'web' };
  if (isTrusted && identity === 'irsa') driver.provider.trust(role, subject);
  if (isTrusted && identity === 'pod-identity') driver.provider.associate(role, subject);
  const input = oneService({ namespace: name, identity, service: await service(name) });
  const delivery = await driver.deliver(input, 'dev/platform', 'dev/web');
  return { name, delivery, pod: delivery.pod('web') };
}
