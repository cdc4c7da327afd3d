import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { provide } from '../../ground/build-program.ts';
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

/** Argo CD's repo server: every object that it reads out of a folder, in its own order. */
export function readWithArgoCd(folder: string): readonly unknown[] {
  return ask(['argocd', folder]).map((line) => {
    const object: unknown = JSON.parse(line);
    return object;
  });
}

function ask(args: readonly string[], input?: Buffer): readonly string[] {
  const oracle = join(provide(programs.argocd), 'bin', 'oracle');
  const { status, stdout, stderr } = spawnSync(oracle, args, {
    ...(input === undefined ? {} : { input }),
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0) throw new Error(`oracle ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}
