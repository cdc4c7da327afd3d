import type { Files } from './mutation.ts';
import { pick, type Where } from './where.ts';

export const fileChanges = ['delete file', 'copy file', 'move file', 'swap files', 'rename folder'] as const;

/** Where files go that were dragged, saved as, or restored by hand. */
const places = [
  'environments/dev/cart.yaml',
  'environments/dev/checkout.yaml',
  'environments/production/environment.yaml',
  'environments/services/cart.yaml',
  'environments/services/environment.yaml',
  'environments/services/Checkout.yaml',
  'environments/test/environment.yaml',
  'environments/test/checkout.yaml',
  'environments/test/deep/checkout.yaml',
  'environments/checkout.yaml',
  'environments/dev/checkout.yml',
  'environments/dev/checkout',
  'environments/dev/.checkout.yaml',
  'environments/dev/constructor.yaml',
  'environments/1/environment.yaml',
  'infra/dev.outputs.json',
  'checkout.yaml',
];

export function changeFiles(
  files: Files,
  path: string,
  change: (typeof fileChanges)[number],
  { place, other }: Where,
): Files {
  const { [path]: bytes = Buffer.alloc(0), ...rest } = files;
  const target = pick(places, place) ?? path;
  const twin = pick(Object.keys(files).toSorted(), other) ?? path;
  switch (change) {
    case 'delete file':
      return rest;
    case 'copy file':
      return { ...files, [target]: bytes };
    case 'move file':
      return { ...rest, [target]: bytes };
    case 'swap files':
      return { ...files, [path]: files[twin] ?? bytes, [twin]: bytes };
    case 'rename folder':
      return renamed(files, path.slice(0, path.lastIndexOf('/')), target.slice(0, target.lastIndexOf('/')));
  }
}

function renamed(files: Files, from: string, to: string): Files {
  const entries = Object.entries(files).map(([path, bytes]): [string, Buffer] => [
    path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path,
    bytes,
  ]);
  return Object.fromEntries(entries.map(([path, bytes]) => [path.replace(/^\//, ''), bytes]));
}
