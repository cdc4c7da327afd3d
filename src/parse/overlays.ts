import type { TextFile } from '../values/text-file.ts';
import type { Member } from './environment-chain.ts';

/** By service, sorted; the strongest first. */
export type Overlays = ReadonlyMap<string, readonly TextFile[]>;

/** Those of the environment itself before those that it extends, of which it may choose some. */
export function overlaysOf(members: readonly Pick<Member, 'files' | 'services'>[]): Overlays {
  const all = new Map<string, readonly TextFile[]>();
  for (const { files, services } of members.toReversed()) {
    const chosen = services === undefined ? undefined : new Set(services);
    for (const name of all.keys()) if (chosen?.has(name) === false) all.delete(name);
    for (const [name, file] of files.overlays) all.set(name, [file, ...(all.get(name) ?? [])]);
  }
  return new Map([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
