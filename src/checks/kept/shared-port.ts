import { field, listAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** A number that two ports of one list have, such as 53 for UDP and TCP, where the object itself does not ask for a server-side apply. */
export function sharedPortOf(object: SeenObject): number | undefined {
  const found =
    object.type === 'Service'
      ? sharedIn(listAt(object.value, 'spec', 'ports'), 'port')
      : object.pods?.containers
          .map(({ value }) => sharedIn(listAt(value, 'ports'), 'containerPort'))
          .find((port) => port !== undefined);
  if (found === undefined) return undefined;
  const options = object.annotation('argocd.argoproj.io/sync-options') ?? '';
  return options.includes('ServerSideApply=true') ? undefined : found;
}

function sharedIn(ports: readonly unknown[], name: string): number | undefined {
  if (ports.length < 2) return undefined;
  const known = new Set<unknown>();
  for (const port of ports) {
    const number = field(port, name);
    if (typeof number === 'number' && known.has(number)) return number;
    known.add(number);
  }
  return undefined;
}
