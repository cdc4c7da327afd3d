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

export const validResources: ServiceCheck = {
  id: 'valid-resources',
  why: 'the API server refuses a request above its limit, in the middle of the sync',
  check: ({ resources: { requests, limits } }) =>
    (['cpu', 'memory', 'ephemeral-storage'] as const).flatMap((name) => {
      const [request, limit] = [requests[name], limits[name]];
      if (request === undefined || limit === undefined || amount(request) <= amount(limit)) return [];
      const what = `the ${name} request ${request} is above the limit ${limit}`;
      return [{ path: ['resources', 'requests', name], what, help: `set resources.limits.${name}` }];
    }),
};

/** The number that a quantity stands for, in its base unit. */
function amount(quantity: string): number {
  const unit = quantity.replace(/^[\d.]+/, '');
  return Number.parseFloat(quantity) * (factors[unit] ?? 1);
}
