import type { KeptObject } from '../kept/kept-object.ts';
import { clusterKey, type Destination } from './destination.ts';
import { mayPermitDestination, permitsKind, permitsRepository } from './project-permits.ts';

/** What a project permits, asked once of each kind, place and repository: its Applications have thousands of objects of a few. */
export class PermitsOf {
  readonly #project: unknown;
  readonly #kinds = new Map<string, boolean>();
  readonly #homes = new Map<string, Map<string | undefined, boolean>>();
  readonly #repositories = new Map<string, boolean>();

  constructor({ value }: KeptObject) {
    this.#project = value;
  }

  repository(url: string): boolean {
    const known = this.#repositories.get(url);
    return known ?? noted(this.#repositories, url, permitsRepository(this.#project, url));
  }

  destination(destination: Destination): boolean {
    const cluster = clusterKey(destination);
    const homes = this.#homes.get(cluster) ?? new Map<string | undefined, boolean>();
    this.#homes.set(cluster, homes);
    const known = homes.get(destination.namespace);
    return known ?? noted(homes, destination.namespace, mayPermitDestination(this.#project, destination));
  }

  /** Of what has no namespace the name counts too. */
  kind({ type, kind, name }: KeptObject, isNamespaced: boolean): boolean {
    const key = isNamespaced ? type : `${type} ${name}`;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const group = type.slice(kind.length + 1);
    return noted(this.#kinds, key, permitsKind(this.#project, { group, kind, name }, isNamespaced));
  }
}

function noted<Key>(answers: Map<Key, boolean>, key: Key, answer: boolean): boolean {
  answers.set(key, answer);
  return answer;
}

const known = new WeakMap<KeptObject, PermitsOf>();

export function permitsOf(project: KeptObject): PermitsOf {
  const made = known.get(project) ?? new PermitsOf(project);
  known.set(project, made);
  return made;
}
