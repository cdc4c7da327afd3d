import { field, textAt } from '../values/field.ts';
import type { Manifest, ManifestFile } from '../values/manifest.ts';

/** Who rendered a file, for messages: `dist/` paths say which Application, this says which input. */
export interface Claim {
  /** The input file that the object comes from. */
  readonly source: string;
  /** The cluster it goes to, as far as the input tells clusters apart. */
  readonly cluster: string;
}

/**
 * Finds two files on one path (rule A1), and two objects with one identity in one cluster, also where one is a Secret that a controller
 * makes (rules D1, D2, R44, R45, R100, H3). It remembers the objects that it saw, so that no rule compares all with all.
 */
export class UniqueObjects {
  readonly #objects = new Map<string, string>();

  /** What is wrong with the files of one folder, beside each other and beside everything seen before. */
  add(files: readonly ManifestFile[], { source, cluster }: Claim): readonly string[] {
    const faults: string[] = [];
    const paths = new Map<string, string>();
    for (const { path, manifest } of files) {
      const file = claim(paths, path, source);
      if (file !== undefined) faults.push(`renders the file dist/${path}, which ${file}`);
      for (const identity of identities(manifest)) {
        const object = claim(this.#objects, `${cluster} ${identity}`, source);
        if (object !== undefined) faults.push(`renders the object ${identity}, which ${object}`);
      }
    }
    return faults;
  }
}

/** Takes a name for a source; says who has it already. */
function claim(claims: Map<string, string>, name: string, source: string): string | undefined {
  const earlier = claims.get(name);
  if (earlier === undefined) claims.set(name, source);
  else return earlier === source ? 'it renders already' : `${earlier} renders too`;
  return undefined;
}

/** Kind, group, namespace and name of the object and of the Secrets that it makes; the version does not tell objects apart. */
function identities(manifest: Manifest): readonly string[] {
  const { apiVersion, kind, metadata } = manifest;
  const group = apiVersion.includes('/') ? `.${apiVersion.slice(0, apiVersion.indexOf('/'))}` : '';
  const place = metadata.namespace === undefined ? '' : `${metadata.namespace}/`;
  const own = `${kind}${group} ${place}${metadata.name}`;
  const made = madeSecrets(manifest);
  return made.length === 0 ? [own] : [own, ...made.map((name) => `Secret ${place}${name}`)];
}

function madeSecrets({ kind, spec }: Manifest): readonly string[] {
  if (kind === 'ExternalSecret') return [textAt(spec, 'target', 'name')].flatMap((name) => name ?? []);
  if (kind !== 'SecretProviderClass') return [];
  const objects = field(spec, 'secretObjects');
  return Array.isArray(objects)
    ? objects.flatMap((object: unknown) => textAt(object, 'secretName') ?? [])
    : [];
}
