import type { ManifestFile } from '../values/manifest.ts';
import type { KeptObject } from './kept/kept-object.ts';
import type { FieldPath } from '../values/field-path.ts';
import type { Rule } from './rule.ts';

const ownName: FieldPath = ['metadata', 'name'];

export const uniqueObjects: Rule = {
  id: 'unique-objects',
  level: 'contract',
  rows: ['A1', 'C16', 'D1', 'D2', 'R44', 'R45', 'R100', 'R101', 'R103', 'H3'],
  why: 'of two objects of one name the cluster keeps one; two Applications, or two controllers, that own it overwrite each other for ever',
};

/** Who rendered an object, for messages: `dist/` paths say which Application, this says which input. */
export interface Claim {
  /** The input file that the object comes from, and the environment when that has the file from another one. */
  readonly source: string;
  /** The cluster it goes to, as far as the input tells clusters apart. */
  readonly cluster: string;
}

/** An object that wants what another has already. */
export interface Twin {
  readonly object: KeptObject;
  /** The field of the object that says the name. */
  readonly path: FieldPath;
  readonly what: string;
}

/** What a source does with an object: inputs render it, files of others hold it. */
type Verb = 'renders' | 'holds';

/** What is taken in one namespace of one cluster: by kind and group, then by name, the source. */
type Place = Map<string, Map<string, string>>;

/**
 * Finds two objects with one identity in one cluster, also where one is a Secret that a controller makes.
 * It remembers the objects that it saw, so that no rule compares all with all.
 */
export class UniqueObjects {
  /** In steps, since one text for each object, made only to be looked up, cost more than everything else here. */
  readonly #places = new Map<string, Map<string | undefined, Place>>();
  readonly #verb: Verb;

  constructor(verb: Verb = 'renders') {
    this.#verb = verb;
  }

  /** What is wrong with the objects of one folder, beside each other and beside everything seen before. */
  add(objects: readonly KeptObject[], { source, cluster }: Claim): readonly Twin[] {
    const twins: Twin[] = [];
    const places = inner(this.#places, cluster);
    for (const object of objects) {
      const place = inner(places, object.namespace);
      const what = this.#claim(place, object, source);
      if (what !== undefined) twins.push({ object, path: ownName, what });
      for (const { by, isWhole, name, path } of object.makes) {
        if (by === 'Secret' || !isWhole) continue;
        const made = this.#claim(place, { type: 'Secret', namespace: object.namespace, name }, source);
        if (made !== undefined) twins.push({ object, path, what: made });
      }
    }
    return twins;
  }

  /** Takes a name for a source; says who has it already. */
  #claim(place: Place, { type, namespace, name }: Identity, source: string): string | undefined {
    const names = inner(place, type);
    const earlier = names.get(name);
    if (earlier === undefined) {
      names.set(name, source);
      return undefined;
    }
    const whole = namespace === undefined ? name : `${namespace}/${name}`;
    const twin = earlier === source ? `it ${this.#verb} already` : `${earlier} ${this.#verb} too`;
    return `${this.#verb} the object ${type} ${whole}, which ${twin}`;
  }
}

/** Which files of one folder are rendered twice (rule A1); no two folders share a path. */
export function repeatedPaths(files: readonly ManifestFile[]): readonly string[] {
  const paths = new Set<string>();
  const faults: string[] = [];
  for (const { path } of files) {
    if (paths.has(path)) faults.push(`renders the file dist/${path}, which it renders already`);
    paths.add(path);
  }
  return faults;
}

interface Identity {
  readonly type: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

function inner<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, Value>();
  maps.set(key, made);
  return made;
}
