import { field, textAt } from '../values/field.ts';
import type { Manifest, ManifestFile } from '../values/manifest.ts';

/** Who rendered a file, for messages: `dist/` paths say which Application, this says which input. */
export interface Claim {
  /** The input file that the object comes from. */
  readonly source: string;
  /** The cluster it goes to, as far as the input tells clusters apart. */
  readonly cluster: string;
}

/** What is taken in one namespace of one cluster: by kind and group, then by name, the source. */
type Place = Map<string, Map<string, string>>;

/**
 * Finds two files on one path (rule A1), and two objects with one identity in one cluster, also where one is a Secret that a controller
 * makes (rules D1, D2, R44, R45, R100, H3). It remembers the objects that it saw, so that no rule compares all with all.
 */
export class UniqueObjects {
  /** In steps, since one text for each object, made only to be looked up, cost more than everything else here. */
  readonly #places = new Map<string, Map<string | undefined, Place>>();

  /** What is wrong with the files of one folder, beside each other and beside everything seen before. */
  add(files: readonly ManifestFile[], { source, cluster }: Claim): readonly string[] {
    const faults: string[] = [];
    const paths = new Set<string>();
    const places = inner(this.#places, cluster);
    for (const { path, manifest } of files) {
      if (paths.has(path)) faults.push(`renders the file dist/${path}, which it renders already`);
      paths.add(path);
      const { namespace, name } = manifest.metadata;
      const place = inner(places, namespace);
      const type = typeOf(manifest);
      claim(place, { type, namespace, name }, source, faults);
      for (const made of madeSecrets(manifest))
        claim(place, { type: 'Secret', namespace, name: made }, source, faults);
    }
    return faults;
  }
}

interface Identity {
  readonly type: string;
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Takes a name for a source; says who has it already. */
function claim(place: Place, { type, namespace, name }: Identity, source: string, faults: string[]): void {
  const names = inner(place, type);
  const earlier = names.get(name);
  if (earlier === undefined) {
    names.set(name, source);
    return;
  }
  const whole = namespace === undefined ? name : `${namespace}/${name}`;
  const twin = earlier === source ? 'it renders already' : `${earlier} renders too`;
  faults.push(`renders the object ${type} ${whole}, which ${twin}`);
}

function inner<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, Value>();
  maps.set(key, made);
  return made;
}

/** Kind and group; the version does not tell objects apart. */
function typeOf({ apiVersion, kind }: Manifest): string {
  const end = apiVersion.indexOf('/');
  return end === -1 ? kind : `${kind}.${apiVersion.slice(0, end)}`;
}

const none: readonly string[] = [];

function madeSecrets({ kind, spec }: Manifest): readonly string[] {
  if (kind === 'ExternalSecret') {
    const name = textAt(spec, 'target', 'name');
    return name === undefined ? none : [name];
  }
  if (kind !== 'SecretProviderClass') return none;
  const objects = field(spec, 'secretObjects');
  return Array.isArray(objects)
    ? objects.flatMap((object: unknown) => textAt(object, 'secretName') ?? [])
    : none;
}
