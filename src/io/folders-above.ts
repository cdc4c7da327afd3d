/** The folders above all these paths, each of them once and behind the folder that holds it. */
export function allFoldersAbove(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) addAbove(path, folders);
  return folders;
}

function addAbove(path: string, folders: Set<string>): void {
  const folder = folderOf(path);
  if (folder === '' || folders.has(folder)) return;
  addAbove(folder, folders);
  folders.add(folder);
}

/** The folder that holds the path, '' at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
