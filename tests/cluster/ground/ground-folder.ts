import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { unmountBelow } from './mounts.ts';
import { isAlive, identityOf, type ProcessIdentity } from './process-identity.ts';

export const groundPrefix = 'purser-ground-';

/** A process of a ground, written down so that it can be ended by whoever finds it. */
export interface ProcessRecord extends ProcessIdentity {
  readonly name: string;
}

interface Record {
  /** The process that must be alive for the ground to be in use; a ground without one was started by hand and stays until it is stopped. */
  readonly owner: ProcessIdentity | undefined;
  readonly processes: readonly ProcessRecord[];
}

/** Everything a ground has on disk, and the list of its processes, which is true at any moment. */
export class GroundFolder {
  readonly path: string;
  /** Where etcd writes: in memory where the machine has such a place, since it flushes every change to the disk. */
  readonly volatile: string;

  private constructor(path: string) {
    this.path = path;
    this.volatile = existsSync('/dev/shm')
      ? join('/dev/shm', path.slice(path.indexOf(groundPrefix)))
      : join(path, 'volatile');
  }

  static create(owned: boolean): GroundFolder {
    const folder = new GroundFolder(mkdtempSync(join(tmpdir(), groundPrefix)));
    folder.#write({ owner: owned ? identityOf(pid) : undefined, processes: [] });
    mkdirSync(folder.volatile, { recursive: true });
    return folder;
  }

  static open(path: string): GroundFolder {
    return new GroundFolder(path);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Makes a folder for a program's files. */
  folder(name: string): string {
    const path = this.file(name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  get processes(): readonly ProcessRecord[] {
    return this.#read()?.processes ?? [];
  }

  get isByHand(): boolean {
    const record = this.#read();
    return record !== undefined && record.owner === undefined;
  }

  /** True for what a killed harness left behind; a folder without a record was being made or removed. */
  get isAbandoned(): boolean {
    const record = this.#read();
    return record === undefined || (record.owner !== undefined && !isAlive(record.owner));
  }

  add(process: ProcessRecord): void {
    const { owner, processes } = this.#read() ?? { owner: undefined, processes: [] };
    this.#write({ owner, processes: [...processes, process] });
  }

  remove(): void {
    unmountBelow(this.path);
    rmSync(this.volatile, { recursive: true, force: true });
    rmSync(this.path, { recursive: true, force: true });
  }

  #read(): Record | undefined {
    try {
      const record: Record = JSON.parse(readFileSync(this.file('ground.json'), 'utf8'));
      return record;
    } catch {
      return undefined;
    }
  }

  #write(record: Record): void {
    writeFileSync(this.file('ground.json.new'), JSON.stringify(record, undefined, 2));
    renameSync(this.file('ground.json.new'), this.file('ground.json'));
  }
}
