import { ApiResources } from './api-resources.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { waitFor } from './wait.ts';

/** What the API server said to a request that it took. */
export interface Accepted {
  /** The object as the server holds it now. */
  readonly object: KubernetesObject;
  /** Its `Warning` headers, without their code and agent. */
  readonly warnings: readonly string[];
}

/** The API server refused a request, in its own words. */
export class Refusal extends Error {
  readonly status: number;

  constructor(request: string, status: number, text: string) {
    super(`${request}: ${status} ${messageOf(text)}`);
    this.status = status;
  }
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly contentType?: string;
}

interface Place {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
}

/** A Kubernetes cluster, spoken to through `kubectl proxy`, which knows every way of being let in. Every write is strict. */
export class Cluster {
  readonly #address: string;
  readonly #resources: ApiResources;

  constructor(address: string) {
    this.#address = address;
    this.#resources = new ApiResources(async (path) =>
      JSON.parse((await this.request({ method: 'GET', path })).text),
    );
  }

  async create(object: KubernetesObject, { dryRun = false } = {}): Promise<Accepted> {
    const path = await this.#pathOf(object, false);
    const query = `fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;
    return this.#write({ method: 'POST', path: `${path}?${query}`, body: object });
  }

  /** Server-side apply; `force` takes fields from other managers. */
  async apply(
    object: KubernetesObject,
    { manager = 'purser-test', dryRun = false, force = true } = {},
  ): Promise<Accepted> {
    const query = new URLSearchParams({
      fieldManager: manager,
      fieldValidation: 'Strict',
      force: String(force),
    });
    if (dryRun) query.set('dryRun', 'All');
    const path = `${await this.#pathOf(object, true)}?${query.toString()}`;
    return this.#write({ method: 'PATCH', path, body: object, contentType: 'application/apply-patch+yaml' });
  }

  /** A JSON merge patch, of the object itself or of a subresource such as `status`. */
  async patch(place: Place, patch: unknown, subresource?: string): Promise<Accepted> {
    const { apiVersion, kind, namespace, name } = place;
    const path = await this.#resources.pathOf(apiVersion, kind, namespace, name);
    const suffix = subresource === undefined ? '' : `/${subresource}`;
    return this.#write({
      method: 'PATCH',
      path: `${path}${suffix}`,
      body: patch,
      contentType: 'application/merge-patch+json',
    });
  }

  /** `undefined` when there is no such object. */
  async get({ apiVersion, kind, namespace, name }: Place): Promise<KubernetesObject | undefined> {
    const path = await this.#resources.pathOf(apiVersion, kind, namespace, name);
    return this.#unlessAbsent(async () => parseObject((await this.request({ method: 'GET', path })).text));
  }

  /** All objects of a kind, in one namespace or in all. */
  async list(apiVersion: string, kind: string, namespace?: string): Promise<readonly KubernetesObject[]> {
    const path = await this.#resources.pathOf(apiVersion, kind, namespace);
    const { text } = await this.request({ method: 'GET', path });
    const { items }: { readonly items: readonly KubernetesObject[] } = JSON.parse(text);
    // The items of a list do not say what they are.
    return items.map((item) => ({ ...item, apiVersion, kind }));
  }

  /** Deletes an object and waits until it is gone. */
  async delete(place: Place, { wait = true } = {}): Promise<void> {
    const { apiVersion, kind, namespace, name } = place;
    const path = await this.#resources.pathOf(apiVersion, kind, namespace, name);
    await this.#unlessAbsent(async () => this.request({ method: 'DELETE', path }));
    if (wait) await waitFor(`${kind} ${name} is gone`, async () => (await this.get(place)) === undefined);
  }

  /** Any request of the API. */
  async request({ method, path, body, contentType = 'application/json' }: Request) {
    const response = await fetch(`${this.#address}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': contentType } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refusal(`${method} ${path}`, response.status, text);
    return { text, warnings: warningsIn(response.headers.get('warning')) };
  }

  async #write(request: Request): Promise<Accepted> {
    const { text, warnings } = await this.request(request);
    return { object: parseObject(text), warnings };
  }

  async #pathOf({ apiVersion, kind, metadata }: KubernetesObject, named: boolean): Promise<string> {
    return this.#resources.pathOf(apiVersion, kind, metadata.namespace, named ? metadata.name : undefined);
  }

  async #unlessAbsent<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return undefined;
      throw error;
    }
  }
}

function parseObject(text: string): KubernetesObject {
  const object: KubernetesObject = JSON.parse(text);
  return object;
}

/** `299 - "text", 299 - "text"`. */
function warningsIn(header: string | null): readonly string[] {
  const quoted = (header ?? '').matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g);
  return [...quoted].map(([, text = '']) => text.replaceAll(/\\(.)/g, '$1'));
}

function messageOf(text: string): string {
  try {
    const { message }: { readonly message?: string } = JSON.parse(text);
    return message ?? text;
  } catch {
    return text;
  }
}
