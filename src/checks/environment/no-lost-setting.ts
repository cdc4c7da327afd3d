import type { EnvironmentModel, InputPath } from '../../../environments/model.ts';
import type { EnvironmentProblem, EnvironmentRule } from '../environment-rule.ts';
import { noLostSetting as ofServices } from '../service/no-lost-setting.ts';

/** Limits of a namespace are objects of their own, and the names of stores are read by others: those are rendered whoever creates it. */
export const noLostSetting: EnvironmentRule = {
  id: ofServices.id,
  level: 'default',
  rows: [],
  why: ofServices.why,
  check: ({ namespaces, secrets }) => [
    ...Object.entries(namespaces).flatMap(([name, given]) => ofNamespace(name, given)),
    ...ofStore(secrets.externalSecrets.store),
  ],
};

function ofNamespace(
  name: string,
  given: EnvironmentModel['namespaces'][string],
): readonly EnvironmentProblem[] {
  if (given.create) return [];
  return (['labels', 'annotations'] as const)
    .filter((field) => Object.keys(given[field]).length > 0)
    .map((field) => lost(['namespaces', name], field, 'a namespace'));
}

function ofStore({
  create,
  identity,
}: EnvironmentModel['secrets']['externalSecrets']['store']): readonly EnvironmentProblem[] {
  return create || typeof identity === 'string'
    ? []
    : [lost(['secrets', 'externalSecrets', 'store'], 'identity', 'stores')];
}

function lost(above: InputPath, field: string, whose: string): EnvironmentProblem {
  const are = whose === 'stores' ? 'exist already and are' : 'exists already and is';
  return {
    path: [...above, field],
    beside: [...above, 'create'],
    atKey: true,
    what: `belongs to ${whose} that ${are} not rendered`,
    help: 'remove it, or create: false',
  };
}
