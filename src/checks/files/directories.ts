import { mayReadBySets } from '../argocd/application-sets.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { skippedBy, type Skipped } from '../../manifests/argocd-directory/select.ts';
import type { SourceDirectory } from '../../manifests/argocd-directory/source-directory.ts';
import type { SymbolicLink } from '../../values/symbolic-link.ts';
import { directorySources } from './directory-sources.ts';
import { foldersAround } from './folders-around.ts';
import type { KeptFile } from './kept-file.ts';

/** An Application that reads a folder, as far as the files here tell. */
export interface DirectoryReading {
  readonly application: KeptObject | undefined;
  readonly root: string;
  readonly directory: SourceDirectory;
  /** It says that it reads a directory: without that Argo CD guesses. */
  readonly isExplicit: boolean;
  /** All files below the folder. */
  readonly files: readonly KeptFile[];
}

/** What was found, before anybody knows who reads it. */
export interface FoundFiles {
  readonly files: readonly KeptFile[];
  readonly links: readonly SymbolicLink[];
  readonly objects: ObjectSet;
  /** The folders that were asked for. */
  readonly asked: readonly string[];
  /** How Argo CD reads them, where no Application here does and somebody said it. */
  readonly directory: SourceDirectory | undefined;
}

/** All files that go to one cluster, and who reads them. */
export class Directories {
  readonly files: readonly KeptFile[];
  readonly links: readonly SymbolicLink[];
  readonly readings: readonly DirectoryReading[];
  readonly byFolder: ReadonlyMap<string, readonly KeptFile[]>;
  readonly #byFile = new Map<KeptFile, DirectoryReading[]>();
  readonly #objects: ObjectSet;

  constructor(found: FoundFiles) {
    this.files = found.files;
    this.#objects = found.objects;
    this.links = found.links;
    this.byFolder = grouped(found.files, ({ folder }) => folder);
    this.readings = readingsOf(found, this.byFolder);
    for (const reading of this.readings)
      for (const file of reading.files) {
        const known = this.#byFile.get(file);
        if (known === undefined) this.#byFile.set(file, [reading]);
        else known.push(reading);
      }
  }

  /** Every Application below whose folder a file lies. */
  above(file: KeptFile): readonly DirectoryReading[] {
    return this.#byFile.get(file) ?? [];
  }

  /** Whether an ApplicationSet may read a folder, beside the Applications that are known. */
  mayBeReadBySets(folder: string): boolean {
    return mayReadBySets(this.#objects, folder);
  }
}

/** Why a file below its folder is not read by an Application. */
export function skipped(
  { root, directory }: DirectoryReading,
  { path, text }: KeptFile,
): Skipped | undefined {
  return skippedBy({ path: root === '.' ? path : path.slice(root.length + 1), text }, directory);
}

/** The files that an Application reads. */
export function selected(reading: DirectoryReading): readonly KeptFile[] {
  return reading.files.filter((file) => skipped(reading, file) === undefined);
}

function readingsOf(
  { objects, asked, directory }: FoundFiles,
  byFolder: ReadonlyMap<string, readonly KeptFile[]>,
): readonly DirectoryReading[] {
  const sources = directorySources(objects, [...byFolder.keys()]);
  const given =
    directory === undefined
      ? []
      : asked.map((root) => ({ application: undefined, root, directory, isExplicit: true }));
  const below = new Map<string, KeptFile[]>([...sources, ...given].map(({ root }) => [root, []]));
  for (const [folder, files] of byFolder)
    for (const above of foldersAround(folder)) below.get(above)?.push(...files);
  return [...sources, ...given].map((source) => ({ ...source, files: below.get(source.root) ?? [] }));
}
