import { foldersAbove } from '../values/folders-above.ts';
import type { TextFile } from '../values/text-file.ts';

/** A folder that holds the sources of manifests, and none itself. */
export interface Unrendered {
  readonly folder: string;
  readonly tool: 'helm' | 'kustomize';
}

const tools: Readonly<Record<string, Unrendered['tool']>> = {
  'Chart.yaml': 'helm',
  'kustomization.yaml': 'kustomize',
  'kustomization.yml': 'kustomize',
};

/**
 * Sets aside what has to be rendered first: a folder with a Helm chart or a kustomization, and all below it. Templates are no YAML yet, and patches
 * no objects.
 */
export function setAside<File extends TextFile>(
  files: readonly File[],
  asked: string,
): { readonly plain: readonly File[]; readonly unrendered: readonly Unrendered[] } {
  const found = new Map<string, Unrendered>();
  for (const { path } of files) {
    const at = path.lastIndexOf('/');
    const tool = Object.hasOwn(tools, path.slice(at + 1)) ? tools[path.slice(at + 1)] : undefined;
    const folder = at === -1 ? '.' : path.slice(0, at);
    // A file that was asked for by its name lies in a folder that nobody asked for.
    if (tool !== undefined && path !== asked) found.set(folder, { folder, tool });
  }
  const isBelow = (path: string) => aboveOf(path).some((folder) => found.has(folder));
  const isOuter = ({ folder }: Unrendered) => !aboveOf(folder).some((above) => found.has(above));
  return {
    plain: found.size === 0 ? files : files.filter(({ path }) => !isBelow(path)),
    unrendered: [...found.values()].filter(isOuter),
  };
}

/** All folders around a path, from the top. */
function aboveOf(path: string): readonly string[] {
  return path === '.' ? [] : ['.', ...foldersAbove(path)];
}
