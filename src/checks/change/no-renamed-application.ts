import { valueAt } from '../../values/field.ts';
import { application } from '../argocd/applications.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { once } from '../objects/once.ts';
import type { Change } from './change.ts';
import type { PlacedObject } from './placed-object.ts';
import { cascades, isDeleted } from './is-deleted.ts';

export const noRenamedApplication: ChangeRule = {
  id: 'no-renamed-application',
  level: 'default',
  rows: ['D7'],
  why: 'the old Application takes along all that it deployed, while the new one deploys the same objects',
  help: 'take the finalizer off the old one (argocd.cascade: false) one change before: its objects stay, and the new one takes them over',
  on: [application],
  added: ({ object }, change, say) => {
    const deployed = deployedBy(object);
    if (deployed === undefined) return;
    const old = removedApplications(change).get(deployed);
    if (old === undefined || !cascades(old.object) || !isDeleted(change, old)) return;
    const isMoved = old.object.name === object.name;
    say(
      ['metadata', isMoved ? 'namespace' : 'name'],
      isMoved
        ? `${object.namespace ?? 'none'} instead of ${old.object.namespace ?? 'none'}`
        : `${object.name} instead of ${old.object.name}`,
    );
  },
};

const removedApplications = once(
  ({ removed }: Change): ReadonlyMap<string, PlacedObject> =>
    new Map(
      removed.flatMap((placed) => {
        const deployed = placed.object.type === application ? deployedBy(placed.object) : undefined;
        return deployed === undefined ? [] : [[deployed, placed] as const];
      }),
    ),
);

/** What makes two Applications the same: what they read, and the cluster that they deploy to. */
function deployedBy({ value }: SeenObject): string | undefined {
  const source = valueAt(value, 'spec', 'source') ?? valueAt(value, 'spec', 'sources');
  if (source === undefined) return undefined;
  const places = [source]
    .flat()
    .map((each) => ['repoURL', 'path', 'chart'].map((name) => valueAt(each, name)));
  const cluster = ['name', 'server'].map((name) => valueAt(value, 'spec', 'destination', name));
  return JSON.stringify([places, cluster]);
}
