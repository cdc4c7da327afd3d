import { mapAt } from '../../values/field.ts';

/** How an Application reads a directory: `spec.source.directory`. */
export interface SourceDirectory {
  readonly recurse: boolean;
  /** Glob patterns; empty when there is none. */
  readonly include: string;
  readonly exclude: string;
}

/** What a source says of its directory; `undefined` when it does not say that it is one, so that Argo CD guesses. */
export function sourceDirectoryOf(source: unknown): SourceDirectory | undefined {
  const directory = mapAt(source, 'directory');
  if (directory === undefined) return undefined;
  const { recurse, include, exclude } = directory;
  return {
    recurse: recurse === true,
    include: typeof include === 'string' ? include : '',
    exclude: typeof exclude === 'string' ? exclude : '',
  };
}

/** Argo CD's own defaults. */
export const plainDirectory: SourceDirectory = { recurse: false, include: '', exclude: '' };
