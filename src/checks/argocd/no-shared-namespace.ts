import type { ObjectSet } from '../kept/object-set.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { RelationRule } from '../relation-rule.ts';
import { deployed } from './deployed.ts';

/** #22607. Whose Application nobody knows may come with the namespace. */
export const noSharedNamespace: RelationRule = {
  id: 'no-shared-namespace',
  level: 'default',
  rows: ['D3'],
  why: 'who deletes the Application of the namespace deletes what all others have in it',
  help: 'annotate the Namespace with Prune=false,Delete=false, or let Argo CD make it',
  check: (objects, _, say) => {
    const spaces = objects.ofType('Namespace').filter(({ keeps }) => keeps !== true);
    if (spaces.length === 0) return;
    const applicationOf = deliverers(objects);
    const tenants = new Map<string, Set<KeptObject>>();
    for (const [{ namespace }, application] of applicationOf)
      if (namespace !== undefined)
        tenants.set(namespace, (tenants.get(namespace) ?? new Set()).add(application));
    for (const space of spaces) {
      const own = applicationOf.get(space);
      if (own !== undefined && [...(tenants.get(space.name) ?? [])].some((each) => each !== own))
        say(space, ['metadata', 'annotations'], 'others deploy into it');
    }
  },
};

/** The Application that delivers an object. */
function deliverers(objects: ObjectSet): ReadonlyMap<KeptObject, KeptObject> {
  return new Map(
    deployed(objects).flatMap(({ application, objects: delivered }) =>
      delivered.map((object): [KeptObject, KeptObject] => [object, application]),
    ),
  );
}
