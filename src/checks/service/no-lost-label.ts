import type { ServiceCheck } from '../service-check.ts';

export const noLostLabel: ServiceCheck = {
  id: 'no-lost-label',
  why: 'the selector and the name of the service decide some labels: another value for one of them would silently not be there',
  check: ({ name, labels, selector }) => {
    const decided: Readonly<Record<string, string>> = { 'app.kubernetes.io/name': name, ...selector };
    return Object.entries(labels)
      .filter(([key, value]) => Object.hasOwn(decided, key) && decided[key] !== value)
      .map(([key]) => ({
        path: ['labels', key],
        what: `is decided already: "${decided[key]}"`,
        help: 'remove it, or make it the same as in selector',
      }));
  },
};
