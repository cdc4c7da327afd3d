import type { RelationRule } from '../relation-rule.ts';

/** #22607. */
export const noSharedNamespace: RelationRule = {
  id: 'no-shared-namespace',
  level: 'default',
  rows: ['D3'],
  why: 'who deletes the Application of the namespace deletes what all others have in it',
  help: 'annotate the Namespace with Prune=false,Delete=false, or let Argo CD make it',
  check: (objects, _, say) => {
    const homes = new Map<string, Set<string>>();
    for (const { namespace, folder } of objects.all)
      if (namespace !== undefined) homes.set(namespace, (homes.get(namespace) ?? new Set()).add(folder));
    for (const space of objects.ofType('Namespace'))
      if (
        [...(homes.get(space.name) ?? [])].some((folder) => folder !== space.folder) &&
        space.keeps !== true
      )
        say(space, ['metadata', 'annotations'], 'others deploy into it');
  },
};
