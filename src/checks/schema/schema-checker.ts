import { groupOf } from '../../values/type-of.ts';
import { isAbsent, type Check } from './check.ts';
import { dictionaryCheck, listCheck } from './check-entries.ts';
import { mapCheck } from './check-map.ts';
import { textCheck } from './check-text.ts';
import { formOf } from './forms.ts';
import type { ObjectSchemas, SchemaNode } from './object-schemas.ts';

/** Their CRDs have versions of their own, of which the cluster may have a newer one than is known here; nobody says which. */
export const openGroups: ReadonlySet<string> = new Set([
  'gateway.networking.k8s.io',
  'monitoring.coreos.com',
]);

/** The schemas of one version of Kubernetes; a node is made into a function when it is first met. */
export class SchemaChecker {
  readonly #schemas: ObjectSchemas;
  readonly minor: number;
  readonly #isOpen: boolean;
  readonly #checks: (Check | undefined)[] = [];
  #open: SchemaChecker | undefined;
  readonly #openKinds = new Map<number, Check>();

  constructor(schemas: ObjectSchemas, minor: number, isOpen = false) {
    this.#schemas = schemas;
    this.minor = minor;
    this.#isOpen = isOpen;
  }

  /** The check of a kind; `undefined` when there is no schema of it. */
  of(apiVersion: string, kind: string): Check | undefined {
    const key = `${apiVersion}/${kind}`;
    if (!Object.hasOwn(this.#schemas.kinds, key)) return undefined;
    const entry = this.#schemas.kinds[key];
    if (entry === undefined) return undefined;
    return openGroups.has(groupOf(apiVersion)) ? this.#ofOpenKind(entry[0]) : this.#at(entry[0]);
  }

  /** What lies beside the specification is Kubernetes' own, and the same in every version of the CRD. */
  #ofOpenKind(index: number): Check {
    const known = this.#openKinds.get(index);
    if (known !== undefined) return known;
    const node = this.#schemas.nodes[index] ?? { t: 'any' };
    const spec = node.p?.['spec'];
    const fields = new Map(this.#fieldsOf(node));
    if (spec !== undefined) fields.set('spec', this.#opened().#at(typeof spec === 'number' ? spec : spec[0]));
    const made = mapCheck(node, fields, false);
    this.#openKinds.set(index, made);
    return made;
  }

  /** For the specifications of open kinds. */
  #opened(): SchemaChecker {
    this.#open ??= new SchemaChecker(this.#schemas, this.minor, true);
    return this.#open;
  }

  #at(index: number): Check {
    const known = this.#checks[index];
    if (known !== undefined) return known;
    const node = this.#schemas.nodes[index];
    // A schema may hold itself: what is not finished is looked up when it is needed.
    this.#checks[index] = (value, path, say) => {
      this.#checks[index]?.(value, path, say);
    };
    const made = node === undefined ? anything : this.#make(node);
    this.#checks[index] = made;
    return made;
  }

  #make(node: SchemaNode): Check {
    switch (node.t) {
      case 'map':
        return mapCheck(node, this.#fieldsOf(node), this.#isOpen);
      case 'dictionary':
        return dictionaryCheck(node, formOf(node.kf, this.minor), this.#at(node.i ?? -1));
      case 'list':
        return listCheck(node, this.#at(node.i ?? -1));
      case 'any':
        return anything;
      default:
        return this.#text(node);
    }
  }

  #fieldsOf({ p = {} }: SchemaNode): ReadonlyMap<string, Check> {
    const fields = new Map<string, Check>();
    for (const [name, reference] of Object.entries(p)) {
      const [index, from, until] = typeof reference === 'number' ? [reference, 0, 0] : reference;
      if (this.#isThere(from, until)) fields.set(name, this.#at(index));
    }
    return fields;
  }

  #text(node: SchemaNode): Check {
    const own = node.v === undefined ? node : { ...node, e: this.#wordsOf(node.e, node.v) };
    const check = textCheck(own, formOf(node.f, this.minor), this.#isOpen);
    return (value, path, say) => {
      const wrong = isAbsent(value) ? undefined : check(value);
      if (wrong !== undefined) say([...path], wrong);
    };
  }

  #wordsOf(words: readonly string[] = [], versions: SchemaNode['v'] = {}): readonly string[] {
    return words.filter((word) => {
      const [from, until] = (Object.hasOwn(versions, word) ? versions[word] : undefined) ?? [0, 0];
      return this.#isThere(from, until);
    });
  }

  #isThere(from: number, until: number): boolean {
    return this.minor >= from && (until === 0 || this.minor <= until);
  }
}

function anything(): void {
  // Nothing is known of it.
}
