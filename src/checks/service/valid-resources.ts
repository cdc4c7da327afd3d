import type { Problem } from '../../values/problem.ts';
import type { ServiceCheck } from '../service-check.ts';

const factors: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const names = ['cpu', 'memory', 'ephemeral-storage'] as const;

export const validResources: ServiceCheck = {
  id: 'valid-resources',
  why: 'the API server refuses a request above its limit, in the middle of the sync',
  check: ({ resources: { requests, limits } }) => {
    const problems: Problem[] = [];
    for (const name of names) {
      const request = requests[name];
      const limit = limits[name];
      if (request === undefined || limit === undefined || !isAbove(request, limit)) continue;
      const what = `the ${name} request ${request} is above the limit ${limit}`;
      problems.push({ path: ['resources', 'requests', name], what, help: `set resources.limits.${name}` });
    }
    return problems;
  },
};

function isAbove(request: string, limit: string): boolean {
  return request !== limit && !(amount(request) <= amount(limit));
}

/** The number that a quantity stands for, in its base unit. */
function amount(quantity: string): number {
  const end = quantity.search(/[^\d.]/);
  const number = Number.parseFloat(quantity);
  return end === -1 ? number : number * (factors[quantity.slice(end)] ?? 1);
}
