import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GroundFolder } from './ground-folder.ts';
import { mountsBelow, unmountBelow, whyNoMounts } from './mounts.ts';
import { sweepAbandoned } from './sweep.ts';

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'purser-mounts-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  unmountBelow(temporary);
  rmSync(temporary, { recursive: true });
});

test('where nobody may mount, the reason is said', () => {
  vi.stubEnv('PATH', temporary);
  expect(whyNoMounts()).toMatch(/^mounting needs root here: |which \w+ has not$/);
});

describe.skipIf(whyNoMounts() !== undefined)('mounts', () => {
  test('are listed below their folder, whatever is in their names', () => {
    const folders = ['plain', 'with space'].map((name) => mountIn(join(temporary, 'below', name)));
    mountIn(join(temporary, 'beside'));
    expect(mountsBelow(join(temporary, 'below'))).toStrictEqual(folders);
  });

  test('are found through a symbolic link', () => {
    mountIn(join(temporary, 'real', 'volume'));
    symlinkSync(join(temporary, 'real'), join(temporary, 'link'));
    expect(mountsBelow(join(temporary, 'link'))).toStrictEqual([join(temporary, 'link', 'volume')]);
  });

  test('go with their ground, also inside each other', () => {
    const folder = GroundFolder.create(true);
    mountIn(folder.file('outer'));
    mountIn(folder.file('outer/inner'));
    folder.remove();
    expect(existsSync(folder.path)).toBe(false);
  });

  test('that a killed harness left go at the next start', async () => {
    vi.stubEnv('TMPDIR', temporary);
    const folder = GroundFolder.create(true);
    mountIn(folder.file('volume'));
    const owner = { pid: 999_999_999, startedAt: 'long ago' };
    writeFileSync(folder.file('ground.json'), JSON.stringify({ owner, processes: [] }));
    await expect(sweepAbandoned()).resolves.toStrictEqual([folder.path]);
    expect(mountsBelow(temporary)).toStrictEqual([]);
    expect(existsSync(folder.path)).toBe(false);
  });
});

function mountIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  expect(spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status).toBe(0);
  return folder;
}
