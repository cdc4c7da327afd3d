import { isMap, mergePatch } from '../values/merge-patch.ts';
import type { Manifest, ManifestFile } from '../values/manifest.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import type { YamlMap, YamlValue } from '../values/yaml-value.ts';

type Patches = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Rendered objects with the patches that their input has for them (`Deployment/checkout`). A patch that matches nothing, changes nothing or
 * makes another object of its object is a problem.
 */
export function patchFiles(
  files: readonly ManifestFile[],
  patches: Patches,
  problems: Problem[],
): readonly ManifestFile[] {
  const names = Object.keys(patches);
  if (names.length === 0) return files;
  const known = files.map(({ manifest }) => nameOf(manifest));
  for (const name of names)
    if (!known.includes(name))
      problems.push({ path: ['patches', name], atKey: true, ...matchesNothing(name, known) });
  return files.map((file) => {
    const name = nameOf(file.manifest);
    const patch = Object.hasOwn(patches, name) ? patches[name] : undefined;
    return patch === undefined
      ? file
      : { ...file, manifest: patched(file.manifest, patch, name, problems), isPatched: true };
  });
}

function patched(manifest: Manifest, patch: Patches[string], name: string, problems: Problem[]): Manifest {
  const path = ['patches', name];
  const before = plain(manifest);
  const after = mergePatch(before, plain(patch));
  const taken = ['apiVersion', 'kind'].filter((field) => Object.hasOwn(patch, field));
  if (taken.length > 0 || changesIdentity(after, manifest)) {
    problems.push({
      path,
      atKey: true,
      what: 'makes another object of it',
      help: 'a patch keeps apiVersion, kind, name and namespace',
    });
    return manifest;
  }
  if (JSON.stringify(sorted(after)) === JSON.stringify(sorted(before)))
    problems.push({
      path,
      atKey: true,
      what: 'changes nothing',
      help: 'remove it: the object has what it says already',
    });
  return {
    ...after,
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
    metadata: { ...metadataOf(after), name: manifest.metadata.name },
  };
}

function metadataOf({ metadata }: YamlMap): YamlMap {
  return isMap(metadata) ? metadata : {};
}

function changesIdentity(after: YamlMap, { metadata }: Manifest): boolean {
  const { name, namespace } = metadataOf(after);
  return name !== metadata.name || namespace !== metadata.namespace;
}

function nameOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}

function matchesNothing(name: string, known: readonly string[]): Pick<Problem, 'what' | 'help'> {
  return {
    what: `matches no rendered object${suggest(name, known)}`,
    help: `the objects are ${known.toSorted().join(', ')}`,
  };
}

/** Without the absent members, and without the generated types. */
function plain(object: object): YamlMap {
  const copy: YamlValue = JSON.parse(JSON.stringify(object));
  return isMap(copy) ? copy : {};
}

/** Independent of the order in which keys were set. */
function sorted(value: YamlValue): YamlValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
