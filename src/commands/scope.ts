import { applicationFolder } from '../../charts/output-path.ts';
import type { TextFile } from '../values/text-file.ts';
import type { Options } from './terminal.ts';

/** The part of `dist/` that a run owns, as the writer wants it: folders and files, `''` for everything. */
export interface Scope {
  readonly paths: readonly string[];
  readonly contains: (file: Pick<TextFile, 'path'>) => boolean;
}

/**
 * The folders of the asked environments; with services asked for, the services' folders and, because they follow from all services, the
 * environment's `argocd`, `network` and `platform`.
 */
export function scopeOf(
  { environments, services }: Pick<Options, 'environments' | 'services'>,
  all: readonly string[],
): Scope {
  if (environments.length === 0 && services.length === 0) return { paths: [''], contains: () => true };
  const asked = environments.length === 0 ? all : environments;
  const paths =
    services.length === 0
      ? [...asked]
      : asked.flatMap((name) =>
          [...services, 'argocd', 'network', 'platform'].map((folder) => applicationFolder(name, folder)),
        );
  return { paths, contains: ({ path }) => paths.some((folder) => path.startsWith(`${folder}/`)) };
}
