import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';

type Ask = (path: string) => Promise<unknown>;

/** Paths of the API by kind, as the server's own discovery tells them. */
export class ApiResources {
  readonly #ask: Ask;
  readonly #known = new Map<string, { readonly plural: string; readonly namespaced: boolean }>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The path of one object, or of all objects of a kind when no name is given. */
  async pathOf(apiVersion: string, kind: string, namespace?: string, name?: string): Promise<string> {
    const { plural, namespaced } = await this.#resource(apiVersion, kind);
    const folder = namespaced && namespace !== undefined ? `namespaces/${namespace}/${plural}` : plural;
    return `${groupPath(apiVersion)}/${folder}${name === undefined ? '' : `/${name}`}`;
  }

  async isNamespaced({ apiVersion, kind }: KubernetesObject): Promise<boolean> {
    return (await this.#resource(apiVersion, kind)).namespaced;
  }

  async #resource(apiVersion: string, kind: string) {
    const id = `${apiVersion}/${kind}`;
    // A kind that is not known may have come with a CRD since.
    if (!this.#known.has(id)) await this.#discover(apiVersion);
    const resource = this.#known.get(id);
    if (resource === undefined) throw new Error(`the API server serves no ${kind} in ${apiVersion}`);
    return resource;
  }

  async #discover(apiVersion: string): Promise<void> {
    const answer = await this.#ask(groupPath(apiVersion));
    for (const resource of listAt(answer, 'resources')) {
      const plural = String(at(resource, 'name'));
      if (plural.includes('/')) continue;
      const namespaced = at(resource, 'namespaced') === true;
      this.#known.set(`${apiVersion}/${String(at(resource, 'kind'))}`, { plural, namespaced });
    }
  }
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
