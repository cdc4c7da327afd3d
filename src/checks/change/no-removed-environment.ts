import { listAt } from '../../values/field.ts';
import { application, isRelease } from '../argocd/applications.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Rule } from '../rule.ts';

/** Argo CD util/argo/path: a folder that is not there is an error of the Application, which then syncs and deletes nothing. */
export const noRemovedEnvironment: Rule = {
  id: 'no-removed-environment',
  level: 'default',
  rows: [],
  why: 'when the folder of the root Application goes, Argo CD only says that the path does not exist: all that the environment brought runs on, and nobody manages it',
};

/** Words for an environment of which nothing is rendered any more, when Applications of services or charts were left: Argo CD deletes them before it goes. */
export function removedEnvironment(
  before: readonly SeenObject[],
): { readonly what: string; readonly help: string } | undefined {
  const left = before.filter((object) => object.type === application && deploys(object));
  if (left.length === 0) return undefined;
  const names = left.map(({ name }) => name).toSorted();
  const some = names.length > 3 ? [...names.slice(0, 3), '…'] : names;
  return {
    what: `the environment goes as a whole, and Argo CD deletes nothing of it: ${some.join(', ')}`,
    help: 'keep its environment.yaml, and take its overlays, operators and charts away in one change before; when Argo CD has deleted them, remove the rest',
  };
}

/** Whether it is more than the Applications that an environment has of its own; those of services and charts of others are deleted with what they brought. */
function deploys(object: SeenObject): boolean {
  return isRelease(object) || listAt(object.value, 'metadata', 'finalizers').length > 0;
}
