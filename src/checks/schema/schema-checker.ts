import { checkText } from './check-text.ts';
import { found, isMapping } from './found.ts';
import type { SayAt } from './say-at.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import type { ObjectSchemas, SchemaNode } from './object-schemas.ts';
import { suggest } from '../../values/suggest.ts';

/** Looks at a value; the path is one array that grows and shrinks, to be copied by whoever keeps it. */
export type Check = (value: unknown, path: (string | number)[], say: SayAt) => void;

/** The schemas of one version of Kubernetes; a node is made into a function when it is first met. */
export class SchemaChecker {
  readonly #schemas: ObjectSchemas;
  readonly #minor: number;
  readonly #checks: (Check | undefined)[] = [];

  constructor(schemas: ObjectSchemas, minor: number) {
    this.#schemas = schemas;
    this.#minor = minor;
  }

  /** The check of a kind; `undefined` when there is no schema of it. */
  of(apiVersion: string, kind: string): Check | undefined {
    const key = `${apiVersion}/${kind}`;
    if (!Object.hasOwn(this.#schemas.kinds, key)) return undefined;
    const entry = this.#schemas.kinds[key];
    return entry === undefined ? undefined : this.#at(entry[0]);
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
        return this.#map(node);
      case 'dictionary':
        return this.#dictionary(this.#at(node.i ?? -1));
      case 'list':
        return this.#list(node);
      case 'any':
        return anything;
      default:
        return (value, path, say) => {
          const wrong = isAbsent(value) ? undefined : checkText(node, value);
          if (wrong !== undefined) say([...path], wrong);
        };
    }
  }

  #map({ p = {}, r = [], x }: SchemaNode): Check {
    const fields = new Map<string, Check>();
    for (const [name, reference] of Object.entries(p)) {
      const [index, from, until] = typeof reference === 'number' ? [reference, 0, 0] : reference;
      if (this.#minor < from || (until !== 0 && this.#minor > until)) continue;
      fields.set(name, this.#at(index));
    }
    return (value, path, say) => {
      if (isAbsent(value)) return;
      if (!isMapping(value)) return say([...path], `expected a map, found ${found(value)}`);
      for (const name of Object.keys(value)) {
        if (value[name] === undefined) continue;
        const check = fields.get(name);
        path.push(name);
        if (check !== undefined) check(value[name], path, say);
        else if (x === undefined) say([...path], `unknown field${suggest(name, fields.keys())}`);
        path.pop();
      }
      for (const name of r)
        if (!Object.hasOwn(value, name) || isAbsent(value[name])) say([...path, name], 'is missing');
    };
  }

  #dictionary(check: Check): Check {
    return (value, path, say) => {
      if (isAbsent(value)) return;
      if (!isMapping(value)) return say([...path], `expected a map, found ${found(value)}`);
      for (const name of Object.keys(value)) {
        path.push(name);
        check(value[name], path, say);
        path.pop();
      }
    };
  }

  #list({ i = -1, k, min = 0, max = Infinity }: SchemaNode): Check {
    const check = this.#at(i);
    return (value, path, say) => {
      if (isAbsent(value)) return;
      if (!Array.isArray(value)) return say([...path], `expected a list, found ${found(value)}`);
      if (value.length < min) say([...path], `has ${value.length} entries where at least ${min} are needed`);
      if (value.length > max) say([...path], `has ${value.length} entries where at most ${max} are allowed`);
      for (const [index, entry] of value.entries()) {
        path.push(index);
        check(entry, path, say);
        path.pop();
      }
      if (k !== undefined) duplicateKeys(value, k, path, say);
    };
  }
}

/** The API server reads an explicit null as if the field were not there; what is undefined is never written. */
function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

function anything(): void {
  // Nothing is known of it.
}
