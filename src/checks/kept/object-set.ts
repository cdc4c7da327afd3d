import { grouped } from './grouped.ts';
import type { KeptObject } from './kept-object.ts';
import { LabelIndex } from './label-index.ts';
import type { Need } from './need.ts';
import type { MadeSecret } from './made-secrets.ts';
import type { Selection } from './selection.ts';

/** A Secret and the object that it comes from. */
export interface SecretSource {
  readonly object: KeptObject;
  readonly secret: MadeSecret;
}

/** What an object needs, and who. */
export interface NeedOf {
  readonly object: KeptObject;
  readonly need: Need;
}

const none: readonly never[] = [];

/** By namespace, then by name: one text of both, made only to look something up, cost more than to look twice. */
type InNamespaces<Value> = Map<string | undefined, Map<string, Value>>;

/** The objects of one environment, found by what rules ask for; every index is made when it is first asked for, in one walk over all. */
export class ObjectSet {
  readonly all: readonly KeptObject[];
  #byType: ReadonlyMap<string, readonly KeptObject[]> | undefined;
  readonly #byName = new Map<string, InNamespaces<KeptObject>>();
  #secrets: InNamespaces<SecretSource[]> | undefined;
  #needs: ReadonlyMap<string, readonly NeedOf[]> | undefined;
  #labels: LabelIndex | undefined;
  #byFolder: ReadonlyMap<string, readonly KeptObject[]> | undefined;

  constructor(all: readonly KeptObject[]) {
    this.all = all;
  }

  ofType(type: string): readonly KeptObject[] {
    this.#byType ??= grouped(this.all, (object) => object.type);
    return this.#byType.get(type) ?? none;
  }

  /** The object of this name; without a namespace for types that have none. */
  find(type: string, namespace: string | undefined, name: string): KeptObject | undefined {
    const named = this.#byName.get(type) ?? this.#namedOf(type);
    return named.get(namespace)?.get(name);
  }

  /** Who needs an object of a type. */
  needsOfType(type: string): readonly NeedOf[] {
    this.#needs ??= grouped(
      this.all.flatMap((object) => object.needs.map((need) => ({ object, need }))),
      ({ need }) => need.type,
    );
    return this.#needs.get(type) ?? none;
  }

  /** Every object that makes, or is, the Secret of this name. */
  secretsNamed(namespace: string | undefined, name: string): readonly SecretSource[] {
    this.#secrets ??= this.#allSecrets();
    return this.#secrets.get(namespace)?.get(name) ?? none;
  }

  /** The pods or the Services of a namespace that a selector finds. */
  selected(namespace: string | undefined, { what, labels }: Selection): readonly KeptObject[] {
    this.#labels ??= new LabelIndex(this.all);
    return this.#labels.find(what, namespace, labels);
  }

  /** What lies in the same folder: what Argo CD applies in one sync. */
  inFolder(folder: string): readonly KeptObject[] {
    this.#byFolder ??= grouped(this.all, (object) => object.folder);
    return this.#byFolder.get(folder) ?? none;
  }

  get folders(): readonly string[] {
    this.#byFolder ??= grouped(this.all, (object) => object.folder);
    return [...this.#byFolder.keys()];
  }

  #namedOf(type: string): InNamespaces<KeptObject> {
    const named: InNamespaces<KeptObject> = new Map();
    for (const object of this.ofType(type)) within(named, object.namespace).set(object.name, object);
    this.#byName.set(type, named);
    return named;
  }

  #allSecrets(): InNamespaces<SecretSource[]> {
    const found: InNamespaces<SecretSource[]> = new Map();
    for (const object of this.all)
      for (const secret of object.makes) {
        const names = within(found, object.namespace);
        const known = names.get(secret.name);
        if (known === undefined) names.set(secret.name, [{ object, secret }]);
        else known.push({ object, secret });
      }
    return found;
  }
}

function within<Value>(all: InNamespaces<Value>, namespace: string | undefined): Map<string, Value> {
  const known = all.get(namespace);
  if (known !== undefined) return known;
  const made = new Map<string, Value>();
  all.set(namespace, made);
  return made;
}
