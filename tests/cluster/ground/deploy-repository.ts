import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { GitRemote } from './git-remote.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { synth } from './render-input.ts';

/** The repository of a team that uses Purser: input and `dist/`, pushed to the remote that Argo CD reads. */
export class DeployRepository {
  readonly folder: string;
  readonly #remote: GitRemote;

  constructor(folder: string, remote: GitRemote) {
    this.folder = folder;
    this.#remote = remote;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Changes a text that must stand in a file. */
  replace(path: string, from: string, to: string): void {
    const text = this.read(path);
    if (!text.includes(from)) throw new Error(`${path} holds no ${from}`);
    this.write(
      path,
      text.replace(from, () => to),
    );
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  rename(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** Has Purser write `dist/`. */
  async render(): Promise<void> {
    await synth(this.folder);
  }

  /** Returns the commit. */
  push(message?: string): string {
    return this.#remote.push(this.folder, message);
  }

  /** The objects in a folder of `dist/`, by file name. */
  objects(folder: string): Readonly<Record<string, KubernetesObject>> {
    const names = readdirSync(join(this.folder, 'dist', folder)).toSorted();
    return Object.fromEntries(
      names.map((name) => {
        const object: KubernetesObject = parse(this.read(`dist/${folder}/${name}`));
        return [name, object];
      }),
    );
  }

  /** The folders of an environment in `dist/`: one for each Application. */
  foldersOf(environment: string): readonly string[] {
    return readdirSync(join(this.folder, 'dist', environment)).toSorted();
  }
}
