import { listAt, mapAt, textAt, textsOf } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';
import { handlerPlaces } from '../objects/handler-places.ts';

const ways = ['httpGet', 'tcpSocket'] as const;

/** A number needs no declaration; a name does (k8s pkg/probe/util.go, ResolveContainerPort; pkg/kubelet/prober/worker.go, doProbe). */
export const noUnknownPort: ObjectRule = {
  id: 'no-unknown-port',
  level: 'contract',
  rows: [],
  why: 'the kubelet looks for the name among the ports of the same container: without one the probe has no answer, so that the container is never started or ready, or never restarted',
  help: 'name a port of the same container, or write its number',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? [])
      for (const place of handlerPlaces) {
        const handler = mapAt(value, ...place);
        if (handler === undefined) continue;
        for (const way of ways) {
          const name = textAt(handler, way, 'port');
          // The kubelet reads a text that is a number as one.
          if (name === undefined || /^\d+$/.test(name)) continue;
          const names = textsOf(listAt(value, 'ports'), 'name');
          if (!names.includes(name))
            say([...path, ...place, way, 'port'], `the container has no port ${name}${suggest(name, names)}`);
        }
      }
  },
};
