import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { main } from '../../../src/cli.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { root } from './root.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** What Purser renders from an input, which must be free of issues: every object by its path in `dist/`, as its reader sees it. */
export async function renderInput(input: Files): Promise<Readonly<Record<string, KubernetesObject>>> {
  const folder = mkdtempSync(join(tmpdir(), 'purser-input-'));
  try {
    for (const [path, text] of Object.entries(input)) write(join(folder, path), text);
    await synth(folder);
    return Object.fromEntries(
      Object.entries(filesBelow(folder, 'dist')).map(([path, text]) => [
        path.slice('dist/'.length),
        read(text),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The input of the shop that this repository delivers. */
export function shopInput(): Files {
  return inputIn(root);
}

/** The input that lies in a folder. */
export function inputIn(folder: string): Files {
  return { ...filesBelow(folder, 'environments', '.yaml'), ...filesBelow(folder, 'infra', '.json') };
}

/** Has Purser write `dist/` in a folder with an input. */
export async function synth(folder: string): Promise<void> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const code = await main(['synth'], { env: {}, cwd: folder, stdout: stream, stderr: stream });
  if (code !== 0) throw new Error(`purser synth ended with ${code}:\n${said}`);
}

function filesBelow(top: string, folder: string, ending = ''): Files {
  const entries = readdirSync(join(top, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(top, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function read(text: string): KubernetesObject {
  const object: KubernetesObject = parse(text);
  return object;
}
