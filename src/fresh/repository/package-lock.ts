import { devDependenciesOf, isObject, type JsonObject } from './package-json.ts';

/** The lockfile of a team's repository: the tool's own, without what its package.json no longer asks for. */
export function packageLock(name: string, tool: JsonObject): JsonObject {
  const { packages } = tool;
  const all = isObject(packages) ? packages : {};
  const { license: _, ...root } = entryOf(all, '');
  const fresh = { ...root, name, version: '0.1.0', devDependencies: devDependenciesOf(root) };
  const wanted = reachable({ ...all, '': fresh });
  const kept = Object.entries(all).filter(([place]) => place !== '' && wanted.has(place));
  return { ...tool, name, version: '0.1.0', packages: { '': fresh, ...Object.fromEntries(kept) } };
}

/** The places of all packages that the root needs, at any depth. */
function reachable(packages: JsonObject): ReadonlySet<string> {
  const places = new Set(['']);
  // A set hands out what is added while it is walked.
  for (const place of places) {
    for (const name of neededBy(entryOf(packages, place))) {
      const found = resolve(packages, place, name);
      if (found !== undefined) places.add(found);
    }
  }
  return places;
}

/** An optional peer is there only when somebody else brings it. */
function neededBy(entry: JsonObject): readonly string[] {
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const optional = entryOf(entry, 'peerDependenciesMeta');
  const peers = Object.keys(entryOf(entry, 'peerDependencies')).filter(
    (name) => !Object.hasOwn(optional, name),
  );
  return [...fields.flatMap((field) => Object.keys(entryOf(entry, field))), ...peers];
}

/** As Node.js looks a package up: in the folder of the one that asks, then in those above. */
function resolve(packages: JsonObject, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (Object.hasOwn(packages, found)) return found;
    if (folder === '') return undefined;
  }
}

function entryOf(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}
