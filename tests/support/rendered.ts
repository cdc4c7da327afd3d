import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Repository } from './repository.ts';

/** A Kubernetes object as the reader of its file sees it. */
export interface Rendered {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** Renders a repository, which must be free of issues, and reads every object of `dist/`, by its path there. */
export async function render(repository: Repository): Promise<Readonly<Record<string, Rendered>>> {
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  return Object.fromEntries(Object.entries(repository.files()).map(([path, text]) => [path, read(text)]));
}

function read(text: string): Rendered {
  const object: Rendered = parse(text);
  return object;
}
