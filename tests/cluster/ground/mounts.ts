import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { GroundError } from './ground-error.ts';

/** Why this machine does not let us mount what a CSI driver mounts; `undefined` when it does. Whether it does is tried, not guessed. */
export function whyNoMounts(): string | undefined {
  if (platform !== 'linux') return `the CSI driver mounts tmpfs, which ${platform} has not`;
  const folder = mkdtempSync(join(tmpdir(), 'purser-mount-'));
  try {
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { encoding: 'utf8' });
    if (status === 0) unmount(folder);
    const [complaint] = (stderr ?? 'there is no command mount').split('\n', 1);
    return status === 0 ? undefined : `mounting needs root here: ${complaint}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is mounted below a folder, in the order in which it was mounted. */
export function mountsBelow(folder: string): readonly string[] {
  if (platform !== 'linux' || !existsSync(folder)) return [];
  // The kernel tells no path with a symbolic link in it.
  const real = realpathSync(folder);
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => unescaped(line.split(' ')[1] ?? ''))
    .filter((path) => path.startsWith(`${real}/`))
    .map((path) => folder + path.slice(real.length));
}

/** Takes away every mount below a folder, the youngest first: nothing else can remove the folder then. */
export function unmountBelow(folder: string): void {
  for (const path of mountsBelow(folder).toReversed()) unmount(path);
}

function unmount(path: string): void {
  const { status, stderr } = spawnSync('umount', [path], { encoding: 'utf8' });
  if (status !== 0) throw new GroundError(`${path} cannot be unmounted`, `umount ${path}\n${stderr.trim()}`);
}

/** Spaces and the like are written as `\040`, in octal digits. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(\d{3})/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 8)),
  );
}
