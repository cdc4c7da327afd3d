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

/** The objects of one environment, found by what rules ask for; every index is made when it is first asked for, in one walk over all. */
export class ObjectSet {
  readonly all: readonly KeptObject[];
  #byType: ReadonlyMap<string, readonly KeptObject[]> | undefined;
  readonly #byName = new Map<string, ReadonlyMap<string, KeptObject>>();
  #secrets: ReadonlyMap<string, readonly SecretSource[]> | undefined;
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
    const known = this.#byName.get(type);
    const named =
      known ?? new Map(this.ofType(type).map((each) => [`${each.namespace ?? ''}/${each.name}`, each]));
    if (known === undefined) this.#byName.set(type, named);
    return named.get(`${namespace ?? ''}/${name}`);
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
    return this.#secrets.get(`${namespace ?? ''}/${name}`) ?? none;
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

  #allSecrets(): ReadonlyMap<string, readonly SecretSource[]> {
    const found = new Map<string, SecretSource[]>();
    for (const object of this.all)
      for (const secret of object.makes) {
        const name = `${object.namespace ?? ''}/${secret.name}`;
        const known = found.get(name);
        if (known === undefined) found.set(name, [{ object, secret }]);
        else known.push({ object, secret });
      }
    return found;
  }
}
