import { mapAt, textAt } from '../../values/field.ts';
import { application } from './applications.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD controller/state.go:804. */
export const uniqueApplicationPath: RelationRule = {
  id: 'unique-application-path',
  level: 'contract',
  rows: ['A14'],
  why: 'two Applications read the same files: both own the objects, and each takes them from the other',
  help: 'give each Application a folder of its own',
  check: (objects, _, say) => {
    const all = objects.ofType(application).flatMap((found) => {
      const path = textAt(found.value, 'spec', 'source', 'path');
      const cluster = JSON.stringify(mapAt(found.value, 'spec', 'destination'));
      const isDeep = mapAt(found.value, 'spec', 'source', 'directory')?.['recurse'] === true;
      return path === undefined ? [] : { found, path: `${path}/`, cluster, isDeep };
    });
    const deep = all.filter(({ isDeep }) => isDeep);
    const known = new Map<string, string>();
    for (const { found, path, cluster } of all) {
      const key = `${textAt(found.value, 'spec', 'source', 'repoURL')} ${path} ${cluster}`;
      const twin = known.get(key);
      if (twin !== undefined) say(found, ['spec', 'source', 'path'], `${twin} reads it too`);
      known.set(key, found.name);
      const outer = deep.find(
        (each) => each.found !== found && path.startsWith(each.path) && path !== each.path,
      );
      if (outer !== undefined)
        say(found, ['spec', 'source', 'path'], `${outer.found.name} reads it too, from above`);
    }
  },
};
