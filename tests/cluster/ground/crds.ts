import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Cluster } from './cluster.ts';
import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';
import { programs } from './programs.ts';
import { provideFiles } from './provide-files.ts';
import { waitFor } from './wait.ts';

/** Where each program keeps its CRDs: a folder, or one file among whose objects they are. */
const sources = {
  argocd: () => documentsIn(join(provideFiles(programs.argocd), 'core-install.yaml')),
  externalSecrets: () => filesIn(join(provideFiles(programs.externalSecrets), 'crds')),
  csiDriver: () => filesIn(join(provideFiles(programs.csiDriver), 'crds')),
  crdsAlone: () => filesIn(join(provideFiles(programs.crdsAlone), 'crds')),
};

type Owner = keyof typeof sources;

/**
 * Gives the cluster the CRDs of the programs, and waits until it serves their kinds. A CRD that is there stays as it is: in a cluster given by the
 * user, what is installed is the judge. The function that comes back takes away what was added, with all objects of those kinds.
 */
export async function installCrds(
  cluster: Cluster,
  owners: readonly Owner[] = ['argocd', 'externalSecrets', 'csiDriver', 'crdsAlone'],
): Promise<() => Promise<void>> {
  const wanted = owners.flatMap(crdsOf);
  const added = (await Promise.all(wanted.map(async (crd) => addIfAbsent(cluster, crd)))).flat();
  await Promise.all(added.map(async (crd) => served(cluster, crd)));
  return async () => {
    await Promise.all(added.map(async (crd) => cluster.delete(placeOf(crd))));
  };
}

async function addIfAbsent(cluster: Cluster, crd: KubernetesObject): Promise<readonly KubernetesObject[]> {
  if ((await cluster.get(placeOf(crd))) !== undefined) return [];
  await cluster.create(crd);
  return [crd];
}

/** An established CRD may still be missing from discovery for a moment: ready is what can be listed. */
async function served(cluster: Cluster, { metadata, spec }: KubernetesObject): Promise<void> {
  const version = listAt(spec, 'versions').find((candidate) => at(candidate, 'served') === true);
  const apiVersion = `${String(at(spec, 'group'))}/${String(at(version, 'name'))}`;
  await waitFor(`${metadata.name} is served`, async () =>
    cluster.list(apiVersion, String(at(spec, 'names', 'kind'))),
  );
}

/** All CRDs of the pinned programs. */
export function pinnedCrds(): readonly KubernetesObject[] {
  return Object.values(sources).flatMap((source) => source());
}

/** The CRDs of a program as it is pinned. */
function crdsOf(owner: Owner): readonly KubernetesObject[] {
  return sources[owner]().map(withoutConversion);
}

/** A conversion webhook would have to run to read any object; each of these kinds has one version that is stored and served. */
function withoutConversion(crd: KubernetesObject): KubernetesObject {
  const { conversion, ...spec } = Object(crd['spec']);
  return conversion === undefined ? crd : { ...crd, spec };
}

function filesIn(folder: string): readonly KubernetesObject[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => documentsIn(join(folder, name)));
}

function documentsIn(file: string): readonly KubernetesObject[] {
  return readFileSync(file, 'utf8')
    .split(/^---$/m)
    .filter((text) => /^kind: CustomResourceDefinition$/m.test(text))
    .map((text) => {
      const crd: KubernetesObject = parse(text);
      return crd;
    });
}

function placeOf({ apiVersion, kind, metadata: { name } }: KubernetesObject) {
  return { apiVersion, kind, name };
}
