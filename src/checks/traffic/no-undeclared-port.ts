import type { RelationRule } from '../relation-rule.ts';

/** Kubernetes does not ask for declared ports; who declares some and not this one has mostly mistaken one number for another. */
export const noUndeclaredPort: RelationRule = {
  id: 'no-undeclared-port',
  level: 'strict',
  rows: [],
  why: 'the pods declare other ports: where nothing listens on this one, every connection is refused',
  help: 'send to a port that a container declares, or declare it there',
  check: (objects, _, say) => {
    for (const object of objects.ofType('Service')) {
      const { serving, selects, namespace } = object;
      if (serving === undefined || selects === undefined) continue;
      const declared = objects.selected(namespace, selects).flatMap((each) => each.serving?.ports ?? []);
      if (declared.length === 0) continue;
      const numbers = new Set(declared.map(({ number }) => String(number)));
      for (const [index, { target, number }] of serving.ports.entries()) {
        const port = String(target ?? number);
        if (/^\d+$/.test(port) && port !== '0' && !numbers.has(port))
          say(
            object,
            ['spec', 'ports', index, target === undefined ? 'port' : 'targetPort'],
            `no container declares ${port}`,
          );
      }
    }
  },
};
