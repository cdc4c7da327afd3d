import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'rolldown';

/** Makes one plain script of the writer, which Node 20 can run; where anybody may read it, so that it also runs as another user. */
export async function bundleProgram(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'purser-io-program-'));
  fs.chmodSync(folder, 0o755);
  const file = path.join(folder, 'write-program.mjs');
  const input = path.join(import.meta.dirname, 'write-program.ts');
  await build({ input, platform: 'node', logLevel: 'silent', output: { file, format: 'esm' } });
  return file;
}
