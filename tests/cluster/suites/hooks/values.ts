import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { secretData } from '../../ground/secret-data.ts';
import { waitFor } from '../../ground/wait.ts';
import type { HookedShop } from './hooked-shop.ts';

interface Seen {
  /** What the pods' variables come from. */
  readonly variables: Readonly<Record<string, string>> | undefined;
  readonly file: string | undefined;
}

/** The values that a service's secrets have in AWS, and those that its hook sees. */
export class Values {
  readonly #shop: HookedShop;
  #token = madeUpValue();
  #key = madeUpValue();

  private constructor(shop: HookedShop) {
    this.#shop = shop;
  }

  static async put(shop: HookedShop): Promise<Values> {
    const values = new Values(shop);
    await shop.aws.createSecret(`${shop.environment}/key`, values.#key);
    await shop.aws.putParameter(values.#parameter, values.#token);
    return values;
  }

  get promised(): Seen {
    return { variables: { TOKEN: this.#token }, file: this.#key };
  }

  /** Gives both other values. */
  async rotate(): Promise<void> {
    this.#token = madeUpValue();
    this.#key = madeUpValue();
    await this.#shop.aws.putParameter(this.#parameter, this.#token);
    await this.#shop.aws.changeSecret(`${this.#shop.environment}/key`, this.#key);
  }

  /** Takes the parameter away. */
  async take(): Promise<void> {
    await this.#shop.aws.deleteParameter(this.#parameter);
  }

  /** What a pod of the hook sees, as soon as there is anything. */
  async seenBy(pod: KubernetesObject): Promise<Seen> {
    const { environment, kubelet, delivery } = this.#shop;
    const data = async (name: string) =>
      waitFor(`the Secret ${name} is there`, async () => secretData(delivery.cluster, environment, name));
    if (kubelet === undefined)
      return {
        variables: await data('web-env-migrate'),
        file: (await data('web-files-migrate'))['key.pem'],
      };
    const file = join(kubelet.folderOf(pod, 'secret-files'), 'key.pem');
    return { variables: await data('web-env-csi-migrate'), file: readFileSync(file, 'utf8') };
  }

  get #parameter(): string {
    return `/${this.#shop.environment}/token`;
  }
}
