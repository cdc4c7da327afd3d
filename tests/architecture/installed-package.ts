import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repository } from './source-file.ts';

const LockedPackage = z.object({
  version: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
export type LockedPackage = z.infer<typeof LockedPackage>;

const Lock = z.object({ packages: z.record(z.string(), LockedPackage) });

const Dependencies = z.record(z.string(), z.string()).default({});
const PackageFile = z.object({
  dependencies: Dependencies,
  devDependencies: Dependencies,
  optionalDependencies: Dependencies,
  license: z.string().optional(),
  version: z.string().optional(),
});
export type PackageFile = z.infer<typeof PackageFile>;

/** What package-lock.json pins, by its place (`node_modules/a/node_modules/b`). */
export function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')));
  return packages;
}

/** The package.json in a folder of the repository; `.` is our own. */
export function packageFile(folder: string): PackageFile {
  return PackageFile.parse(JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8')));
}
