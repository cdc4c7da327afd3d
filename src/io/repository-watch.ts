import { relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { FolderWatch } from './folder-watch.ts';
import type { Doubt } from './known-texts.ts';
import { Quiet } from './quiet.ts';

/** Something changed in the followed folders, and is over. */
export interface Change {
  readonly isDoubtful: Doubt;
  /** Whether something happened in one of these folders, absolute ones. */
  readonly isIn: (folders: Iterable<string>) => boolean;
  /** How many ms ago it began. */
  readonly age: () => number;
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for changes in a repository, until the user has had enough (Ctrl-C). It never reads: whoever waits does. */
export class RepositoryWatch {
  readonly #root: string;
  readonly #folders = new FolderWatch((folder, name) => {
    this.#hear(folder, name);
  });
  readonly #quiet = new Quiet(() => this.#wake?.());
  /** Paths that something happened to; with an ending `/`, to anything in that folder. */
  #doubts = new Set<string>();
  #heard = new Set<string>();
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(root: string) {
    this.#root = root;
    for (const signal of endings) process.on(signal, this.#end);
  }

  /** Follows these folders, relative to the repository or absolute, and no others. */
  follow(folders: Iterable<string>): void {
    this.#folders.follow([...folders].map((folder) => resolve(this.#root, folder)));
  }

  /** One change after the other, until the end. What happens meanwhile is part of the next. */
  async *changes(): AsyncGenerator<Change> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one change after the other
      await this.#wakened();
      if (this.#ended) return;
      yield this.#take();
    }
  }

  #wakened(): Promise<void> {
    return new Promise((wake) => {
      this.#wake = wake;
      if (this.#ended) wake();
    });
  }

  #take(): Change {
    const doubts = this.#doubts;
    const heard = this.#heard;
    const begun = this.#quiet.settle();
    this.#doubts = new Set();
    this.#heard = new Set();
    const isDoubtful: Doubt = (path) =>
      doubts.has(path) || doubts.has(path.slice(0, path.lastIndexOf('/') + 1));
    const isIn: Change['isIn'] = (folders) => [...folders].some((folder) => heard.has(folder));
    return { isDoubtful, isIn, age: () => performance.now() - begun };
  }

  close(): void {
    for (const signal of endings) process.off(signal, this.#end);
    this.#quiet.settle();
    this.#folders.close();
  }

  #hear(folder: string, name: string | undefined): void {
    this.#heard.add(folder);
    const place = relative(this.#root, folder).split(sep).join('/');
    this.#doubts.add(`${place === '' ? '' : `${place}/`}${name ?? ''}`);
    this.#quiet.disturb();
  }

  readonly #end = (): void => {
    this.#ended = true;
    this.#wake?.();
  };
}
