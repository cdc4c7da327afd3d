#!/usr/bin/env node
/**
 * Starts the CLI from a bundle of exactly the sources that are on disk now. Node 20 cannot run TypeScript, and a compiled folder that
 * somebody forgot to rebuild would render yesterday's charts; so the bundle's folder is named by the hash of what went into it.
 * Everything imported here is paid at every start: no import that a hit does not need, and none that an old Node lacks.
 */
import { existsSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { currentFingerprint } from './current-fingerprint.js';
import { cacheFolder, entryFile, fingerprint, sourcePaths } from './fingerprint.js';
import { load, v8Flags } from './load.js';

const oldest = [20, 19];

async function start() {
  if (isTooOld(process.versions.node)) {
    return refuse(`purser needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}`, 2);
  }
  for (const flag of v8Flags) setFlagsFromString(flag);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const bundle = await bundleOf(root);
  if (bundle.failure !== undefined) return refuse(bundle.failure, bundle.exitCode);
  keep(bundle.folder);
  await load(root, bundle.folder).run(programOf(root, bundle));
}

/** What a program that runs for hours has to ask: is it still what lies on disk, and where would that change? */
function programOf(root, bundle) {
  return {
    isCurrent: () => fingerprint(root) === basename(bundle.folder),
    folders: () => [...new Set(sourcePaths(root).map((path) => dirname(join(root, path))))],
  };
}

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

async function bundleOf(root) {
  const folder = join(cacheFolder(root), currentFingerprint(root));
  if (existsSync(join(folder, entryFile))) return { folder };
  const { provideBundle } = await import('./build.js');
  return provideBundle(root);
}

/** Says that this bundle is in use; builds remove those that nobody used for an hour. */
function keep(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // A read-only checkout: whoever can remove bundles there can also touch them.
  }
}

function refuse(message, exitCode) {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

await start();
