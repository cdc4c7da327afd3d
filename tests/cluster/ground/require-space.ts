import { statfsSync } from 'node:fs';
import { GroundError } from './ground-error.ts';

/** A full disk in the middle of a run ends etcd, and what follows hides the cause. */
export function requireSpace(folder: string, mebibytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free >= mebibytes) return;
  throw new GroundError(
    `${folder} has ${free} MiB left, and ${mebibytes} MiB are needed`,
    'free some space, or name another folder with TMPDIR (for builds with PURSER_CLUSTER_CACHE)',
  );
}
