import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

/** #7237, #9774, #27792. */
export const noHooksAlone: RelationRule = {
  id: 'no-hooks-alone',
  level: 'default',
  rows: ['E9'],
  why: 'hooks never make an Application OutOfSync: an automated sync never runs them',
  help: 'render something beside them, such as the ConfigMap that they read',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects))
      if (delivered.length > 0 && delivered.every(({ sync }) => sync.isHook))
        say(application, ['spec', 'source', 'path'], 'delivers hooks alone');
  },
};
