import fs from 'node:fs';
import path from 'node:path';
import { ownershipHeader } from '../../src/values/ownership.ts';
import type { TextFile } from '../../src/values/text-file.ts';

/** A file as Purser renders it. */
export function rendered(file: string, body = 'kind: ConfigMap\n'): TextFile {
  return { path: file, text: `${ownershipHeader}${body}` };
}

/** Puts a text on disk without Purser. */
export function put(root: string, file: string, text: string = rendered(file).text): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

/** Every path below the root with what stands there: a text, `<folder>` when it is an empty one, `<link>` or `<other>`. */
export function tree(root: string, folder = ''): Readonly<Record<string, string>> {
  const place = path.join(root, folder);
  if (!fs.existsSync(place)) return {};
  const names = fs.readdirSync(place).toSorted();
  if (names.length === 0) return { [folder]: '<folder>' };
  return Object.assign({}, ...names.map((name) => leaf(root, folder === '' ? name : `${folder}/${name}`)));
}

function leaf(root: string, file: string): Readonly<Record<string, string>> {
  const stats = fs.lstatSync(path.join(root, file));
  if (stats.isDirectory()) return tree(root, file);
  if (stats.isSymbolicLink()) return { [file]: '<link>' };
  return { [file]: stats.isFile() ? fs.readFileSync(path.join(root, file), 'utf8') : '<other>' };
}

/** The tree that the files ought to make. */
export function treeOf(files: readonly TextFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path: file, text }) => [file, text]));
}

export function paths(files: readonly TextFile[]): readonly string[] {
  return files.map((file) => file.path);
}
