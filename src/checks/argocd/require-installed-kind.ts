import { textAt } from '../../values/field.ts';
import { builtinGroups } from './builtin-groups.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD gitops-engine/pkg/sync/sync_context.go:1067-1087. */
export const requireInstalledKind: RelationRule = {
  id: 'require-installed-kind',
  level: 'contract',
  rows: ['E7'],
  why: 'the API server knows no such kind: the whole sync fails',
  help: 'install its CustomResourceDefinition before, or annotate the object with SkipDryRunOnMissingResource=true',
  check: (objects, { installedTypes }, say) => {
    if (installedTypes === undefined) return;
    const known = new Set(installedTypes);
    for (const { value } of objects.ofType('CustomResourceDefinition.apiextensions.k8s.io'))
      known.add(`${textAt(value, 'spec', 'names', 'kind')}.${textAt(value, 'spec', 'group')}`);
    for (const object of objects.all)
      if (
        !builtinGroups.has(object.type.slice(object.kind.length + 1)) &&
        !known.has(object.type) &&
        object.skipsDryRun !== true
      )
        say(object, ['kind'], `nobody installs ${object.type}`);
  },
};
