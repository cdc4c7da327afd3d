import type { InputPath } from '../../../environments/model.ts';
import type { Resources } from '../../../environments/resources.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';
import { amount, isAbove } from '../../values/quantity.ts';
import { wrongAmount } from '../wrong-amount.ts';

const names = ['cpu', 'memory', 'ephemeral-storage'] as const;
const lists = ['requests', 'limits'] as const;

export const validResources: ServiceRule = {
  id: 'valid-resources',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a request above its limit, warns of a fraction of a byte, and rounds smaller parts of a CPU than 1m, which Argo CD takes for a change',
  check: ({ resources, initContainers, hooks }) => {
    const problems = wrongResources(resources, ['resources']);
    for (const { name, resources: own } of initContainers)
      problems.push(...wrongResources(own, ['initContainers', name, 'resources']));
    for (const { name, hook } of hooks)
      if (hook.resources !== undefined)
        problems.push(...wrongResources(hook.resources, ['hooks', name, 'resources']));
    return problems;
  },
};

function wrongResources(resources: Resources, path: InputPath): Problem[] {
  const problems: Problem[] = [];
  for (const name of names) {
    for (const list of lists) {
      const wrong = wrongAmount(name, resources[list][name]);
      if (wrong !== undefined) problems.push({ path: [...path, list, name], ...wrong });
    }
    const { request, limit } = { request: resources.requests[name], limit: resources.limits[name] };
    if (request === undefined || limit === undefined || request === limit) continue;
    if (!isAbove(amount(request), amount(limit))) continue;
    const what = `the ${name} request ${request} is above the limit ${limit}`;
    const [lower, raise] = lists.map((list) => `${path.join('.')}.${list}.${name}`);
    problems.push({
      path: [...path, 'requests', name],
      what,
      help: `set ${lower} lower, or ${raise} higher`,
    });
  }
  return problems;
}
