import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { provide } from '../../ground/build-program.ts';
import type { SourceDirectory } from '../../../../src/manifests/argocd-directory/source-directory.ts';
import { programs } from '../../ground/programs.ts';

/** What a reader made of a document. */
export type Reading = { readonly ok: unknown } | { readonly error: string };

/** sigs.k8s.io/yaml, strict: how kubectl and most controllers read YAML. A reading for each document. */
export function readWithSigs(documents: readonly string[]): readonly Reading[] {
  const framed = documents.map((document) => {
    const bytes = Buffer.from(document);
    return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
  });
  return ask(['sigs'], Buffer.concat(framed)).map((line) => {
    const reading: Reading = JSON.parse(line);
    return reading;
  });
}

/** A folder that is a whole repository, and how an Application reads it; `limit` is in bytes, and the empty text is none. */
interface Source {
  readonly folder: string;
  readonly directory?: Partial<SourceDirectory>;
  readonly limit?: string;
}

/** Argo CD's repo server: what it reads out of each folder, in its own order, or what it says. */
export function askArgoCd(sources: readonly Source[]): readonly Reading[] {
  const requests = sources.map((source) => JSON.stringify(source)).join('\n');
  return ask(['argocd'], Buffer.from(requests)).map((line) => {
    const reading: Reading = JSON.parse(line);
    return reading;
  });
}

/** Every object that Argo CD's repo server reads out of a folder and the folders in it. */
export function readWithArgoCd(folder: string): readonly unknown[] {
  const [reading] = askArgoCd([{ folder, directory: { recurse: true } }]);
  if (reading === undefined || !('ok' in reading) || !Array.isArray(reading.ok))
    throw new Error(`Argo CD reads nothing in ${folder}: ${JSON.stringify(reading)}`);
  return reading.ok;
}

function ask(args: readonly string[], input: Buffer): readonly string[] {
  const oracle = join(provide(programs.argocd), 'bin', 'oracle');
  const { status, stdout, stderr } = spawnSync(oracle, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0) throw new Error(`oracle ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}
