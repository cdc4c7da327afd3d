import { freshName } from '../../ground/fresh-name.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { shopInput, type Files } from '../../ground/render-input.ts';
import type { Delivery } from './delivery.ts';
import { region, type DriverAtWork } from './driver-at-work.ts';
import { liveSecret, type LiveSecret } from './live-secret.ts';
import { refusalsOf } from './refusal.ts';
import { placesOf, type ShopService } from './shop-promises.ts';
import { Values } from './values.ts';

/** A service of the shop whose volumes the kubelet tried to mount twice: before the values were in AWS, and after. */
export interface ServiceAtWork {
  readonly namespace: string;
  readonly delivery: Delivery;
  readonly pod: KubernetesObject;
  readonly values: Values;
  /** What the driver said the first time, for each volume. */
  readonly refusals: readonly string[];
  /** The promised Secrets, as far as there were any after the first time. */
  readonly earlySecrets: readonly LiveSecret[];
}

export async function serviceAtWork(driver: DriverAtWork, shopService: ShopService): Promise<ServiceAtWork> {
  const { environment, service, account, promised } = shopService;
  const namespace = freshName(`${environment}-${service}`);
  giveRole(driver, shopService, namespace);
  const values = new Values(driver.aws.in(account, region), placesOf(promised));
  const folders = [`${environment}/platform`, `${environment}/${service}`];
  const delivery = await driver.deliver(inputIn(environment, namespace), ...folders);
  const pod = delivery.pod(service);
  const refusals = await refusalsOf(driver.kubelet, pod);
  const earlySecrets = await Promise.all(
    Object.keys(promised.secrets).map(async (name) => liveSecret(driver.cluster, namespace, name)),
  );
  await values.create();
  await driver.kubelet.mountAll(pod);
  return {
    namespace,
    delivery,
    pod,
    values,
    refusals,
    earlySecrets: earlySecrets.filter((secret) => secret !== undefined),
  };
}

/** As the input says: a role named after the service, in the environment's account, for the ServiceAccount that bears the service's name. */
function giveRole(
  { provider }: DriverAtWork,
  { service, account, identity }: ShopService,
  namespace: string,
) {
  const role = `arn:aws:iam::${account}:role/shop-${service}`;
  const subject = { namespace, serviceAccount: service };
  if (identity === 'irsa') provider.trust(role, subject);
  else provider.associate(role, subject);
}

/** The repository's own input, in a namespace that nobody else has. */
function inputIn(environment: string, namespace: string): Files {
  const input = shopInput();
  const path = `environments/${environment}/environment.yaml`;
  const text = String(input[path])
    .replace(/^namespace: shop$/m, `namespace: ${namespace}`)
    .replace(/^ {2}shop:/m, `  ${namespace}:`);
  return { ...input, [path]: text };
}
