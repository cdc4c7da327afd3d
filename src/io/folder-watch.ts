import { type FSWatcher, lstatSync, realpathSync, watch } from 'node:fs';
import { OutputError } from './output-error.ts';
import { codeOf } from './system-error.ts';

interface Followed {
  /** Tells a folder from another one that took its place, by a checkout for instance. */
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/**
 * Hears what happens in folders: not below them. Node's own recursive watch hears nothing of a file any more once an editor has saved it by
 * renaming another one over it (facts: libraries.md 9); a folder hears each of its names, however it is saved.
 */
export class FolderWatch {
  readonly #followed = new Map<string, Followed>();
  readonly #hear: (folder: string, name: string | undefined) => void;

  /** `hear` gets the folder and the name in it, `undefined` for any. */
  constructor(hear: (folder: string, name: string | undefined) => void) {
    this.#hear = hear;
  }

  /** Follows these folders from now on and no others. What happened in one before it was followed nobody knows: that is heard, too. */
  follow(folders: Iterable<string>): void {
    const wanted = new Map([...folders].map((folder) => [folder, identityOf(folder)]));
    for (const [folder, { identity }] of this.#followed) {
      if (wanted.get(folder) !== identity) this.#leave(folder);
    }
    for (const [folder, identity] of wanted) {
      if (identity === undefined || this.#followed.has(folder)) continue;
      const watcher = this.#open(folder);
      if (watcher === undefined) continue;
      this.#followed.set(folder, { identity, watcher });
      this.#hear(folder, undefined);
    }
  }

  close(): void {
    for (const folder of this.#followed.keys()) this.#leave(folder);
  }

  #open(folder: string): FSWatcher | undefined {
    try {
      const watcher = watch(folder, (_, name) => {
        this.#hear(folder, name ?? undefined);
      });
      return watcher.on('error', () => {
        this.#leave(folder);
        this.#hear(folder, undefined);
      });
    } catch (error) {
      return refuseUnlessGone(folder, error);
    }
  }

  #leave(folder: string): void {
    this.#followed.get(folder)?.watcher.close();
    this.#followed.delete(folder);
  }
}

/** `undefined` where there is no such folder. A number alone may be given to the next folder; together with its birth it is not. */
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = lstatSync(realpathSync(folder));
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

function refuseUnlessGone(folder: string, error: unknown): undefined {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  const isLimit = code === 'ENOSPC' || code === 'EMFILE';
  const help = isLimit ? 'raise fs.inotify.max_user_watches and max_user_instances' : 'check the disk';
  throw new OutputError(folder, `cannot watch it: the system answers ${code}`, help, error);
}
