import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder, entryFile } from './fingerprint.js';

/** A run lasts a second or two: V8's compiler is done sooner with less to inline, and shares its processor with us meanwhile. */
export const v8Flags = ['--max-inlined-bytecode-size-cumulative=150'];

/**
 * Runs the bundle in `folder` from what V8 compiled of it before, and gives back what its entry exports. Node 20 keeps no compiled code; where newer
 * ones do, they keep the functions that one run happened to call.
 */
export function load(root, folder) {
  const compiled = compiledFolder(folder);
  // From below node_modules, where Node 20 and 22 do not warn about a package that is an ES module.
  const requirePackage = createRequire(join(cacheFolder(root), entryFile));
  const chunks = new Map();
  const requireChunk = (name) => {
    const known = chunks.get(name);
    if (known !== undefined) return known.exports;
    const chunk = { exports: {} };
    chunks.set(name, chunk);
    const cachedData = readIfPresent(join(compiled, name));
    scriptOf(folder, name, cachedData).runInThisContext()(chunk.exports, requireAny);
    return chunk.exports;
  };
  const requireAny = (id) => (id.startsWith('./') ? requireChunk(id.slice(2)) : requirePackage(id));
  return requireChunk(entryFile);
}

/** Named for all that V8 asks of compiled code: its version, its flags, the processor. */
function compiledFolder(folder) {
  const compiled = join(folder, `compiled-${cachedDataVersionTag()}`);
  if (!existsSync(compiled)) compileInto(folder, compiled);
  return compiled;
}

/** All of it, used or not: half of it would be what the first command called. It takes a tenth of a second, once. */
function compileInto(folder, compiled) {
  const temporary = `${compiled}.${randomUUID()}`;
  try {
    mkdirSync(temporary);
    for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.cjs')))
      // Made when the flag is gone again: it carries the flags of that moment.
      writeFileSync(join(temporary, name), eagerly(() => scriptOf(folder, name)).createCachedData());
    renameSync(temporary, compiled);
  } catch {
    // A read-only checkout, a full disk, or somebody else was first: it runs without as well.
    rmSync(temporary, { recursive: true, force: true });
  }
}

function eagerly(compile) {
  setFlagsFromString('--no-lazy');
  try {
    return compile();
  } finally {
    setFlagsFromString('--lazy');
  }
}

/** On one line, so that the lines of a chunk stay its lines; strict, as modules are. */
function scriptOf(folder, name, cachedData) {
  const filename = join(folder, name);
  const source = `(function (exports, require) { 'use strict'; ${readFileSync(filename, 'utf8')}\n})`;
  return new Script(source, { filename, cachedData });
}

function readIfPresent(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
