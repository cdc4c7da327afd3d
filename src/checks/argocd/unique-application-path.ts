import { field, mapAt, textAt } from '../../values/field.ts';
import { foldersAround } from '../files/folders-around.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';
import { isArtefact, isDeep, trimmed } from './applications.ts';
import { deployed, type ReadSource } from './deployed.ts';
import { clusterKey, destinationOf } from './destination.ts';
import { normalizedRepository } from './project-permits.ts';

/**
 * Argo CD controller/state.go:804. Two read the same files where repository, revision, cluster and namespace are the same, and one has the folder and
 * the patterns of the other, or reads all below; else where a file here shows it. What Helm, Kustomize or Jsonnet render of one folder may differ.
 */
export const uniqueApplicationPath: RelationRule = {
  id: 'unique-application-path',
  level: 'contract',
  rows: ['A14'],
  why: 'two Applications read the same files: both own the objects, and each takes them from the other',
  help: 'give each Application a folder of its own',
  check: (objects, _, say) => {
    const all = deployed(objects).flatMap(({ application: found, sources }) =>
      sources.filter((one) => isDirectory(one)).map((one) => readingOf(one, found)),
    );
    for (const group of grouped(all, keyOf).values()) if (group.length > 1) compare(group, say);
  },
};

interface Reading extends ReadSource {
  readonly found: KeptObject;
  readonly folder: string;
  /** The folder, and what is left out there. */
  readonly own: string;
}

function readingOf(read: ReadSource, found: KeptObject): Reading {
  const folder = trimmed(textAt(read.source, 'path') ?? '');
  return { ...read, found, folder, own: `${folder} ${patternsOf(read.source)}` };
}

/** Without `directory` Argo CD guesses: then only objects here tell that it is one. */
function isDirectory({ source, objects }: ReadSource): boolean {
  if (
    isArtefact(source) ||
    ['helm', 'kustomize', 'plugin', 'chart'].some((name) => field(source, name) !== undefined) ||
    Object.keys(mapAt(source, 'directory', 'jsonnet') ?? {}).length > 0
  )
    return false;
  return mapAt(source, 'directory') !== undefined || objects.length > 0;
}

function keyOf({ source, found }: Reading): string {
  const destination = destinationOf(found.value);
  const repository = normalizedRepository(textAt(source, 'repoURL') ?? '');
  const revision = textAt(source, 'targetRevision') ?? '';
  return [repository, revision, clusterKey(destination), destination.namespace].join('\n');
}

/** Who reads what, of those that came before; those that read all below a folder are known from the beginning. */
interface Readers {
  readonly wholes: ReadonlyMap<string, Reading>;
  readonly byFolder: Map<string, Reading>;
  readonly byObject: Map<KeptObject, Reading>;
}

function compare(group: readonly Reading[], say: SayOfObject): void {
  const wholes = new Map(group.filter((one) => isWhole(one)).map((one) => [one.folder, one]));
  const readers: Readers = { wholes, byFolder: new Map(), byObject: new Map() };
  for (const one of group) {
    const what = sharedWith(one, readers);
    if (what !== undefined) say(one.found, [...one.path, 'path'], what);
    readers.byFolder.set(one.own, one);
    for (const object of one.objects) readers.byObject.set(object, one);
  }
}

function sharedWith(one: Reading, { wholes, byFolder, byObject }: Readers): string | undefined {
  const twin = byFolder.get(one.own);
  if (twin !== undefined && twin.found !== one.found) return `${twin.found.name} reads it too`;
  for (const folder of wholes.size === 0 ? [] : foldersAround(one.folder)) {
    const above = wholes.get(folder);
    if (above !== undefined && above.found !== one.found && above.own !== one.own)
      return `${above.found.name} reads it too, from above`;
  }
  // Of one that reads all below it is said where the others stand.
  if (isWhole(one)) return undefined;
  for (const object of one.objects) {
    const other = byObject.get(object);
    if (other !== undefined && other.found !== one.found)
      return `${other.found.name} reads files of it too: ${object.kind} ${object.name}`;
  }
  return undefined;
}

function isWhole(one: Reading): boolean {
  return isDeep(one.source) && patternsOf(one.source) === '';
}

/** What the source leaves out, as a text; empty when it reads all. */
function patternsOf(source: unknown): string {
  const { include = '', exclude = '' } = mapAt(source, 'directory') ?? {};
  return include === '' && exclude === '' ? '' : JSON.stringify([include, exclude]);
}
