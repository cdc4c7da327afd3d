import { listAt, textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';

const places: readonly (readonly string[])[] = [
  ['startupProbe'],
  ['livenessProbe'],
  ['readinessProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
].flatMap((place) => [
  [...place, 'httpGet', 'port'],
  [...place, 'tcpSocket', 'port'],
]);

/** A number needs no declaration; a name does (k8s pkg/probe/util.go, ResolveContainerPort). */
export const noUnknownPort: ObjectRule = {
  id: 'no-unknown-port',
  level: 'contract',
  rows: [],
  why: 'the kubelet finds no port of that name in the container: "couldn\'t find port", and the probe fails for ever',
  help: 'name a port of the same container, or write its number',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? [])
      for (const place of places) {
        const name = textAt(value, ...place);
        // The kubelet reads a text that is a number as one.
        if (name === undefined || /^\d+$/.test(name)) continue;
        const names = listAt(value, 'ports').flatMap((port) => textAt(port, 'name') ?? []);
        if (!names.includes(name))
          say([...path, ...place], `the container has no port ${name}${suggest(name, names)}`);
      }
  },
};
