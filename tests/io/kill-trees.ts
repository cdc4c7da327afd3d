import type { TextFile } from '../../src/values/text-file.ts';
import { rendered } from './output-tree.ts';

export type TreeName = 'before' | 'after';

/** Two trees of about `size` files each that differ in every way that one can turn into the other. */
export function killTree(name: TreeName, size: number): readonly TextFile[] {
  const common = Array.from({ length: size }, (_, index) => index).flatMap((index) => fileOf(name, index));
  const turned =
    name === 'before'
      ? ['turn/file', 'turn/folder/1.yaml', 'turn/folder/deep/2.yaml', 'gone/a/1.yaml', 'gone/2.yaml']
      : ['turn/file/1.yaml', 'turn/file/deep/2.yaml', 'turn/folder', 'new/a/1.yaml', 'new/2.yaml'];
  return [...common, ...turned.map((path) => rendered(path, `${name} ${path}\n`))];
}

/** By its remainder of five a file stays, changes (two of five), comes or goes. */
function fileOf(name: TreeName, index: number): readonly TextFile[] {
  const path = `env${index % 3}/service${index % 37}/Deployment-${index}.yaml`;
  const body = `${name} ${index}\n`.repeat(200);
  switch (index % 5) {
    case 0:
      return [rendered(path, 'both\n')];
    case 1:
    case 2:
      return [rendered(path, body)];
    case 3:
      return name === 'before' ? [rendered(path, body)] : [];
    default:
      return name === 'after' ? [rendered(path, body)] : [];
  }
}
