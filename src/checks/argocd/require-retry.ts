import { field } from '../../values/field.ts';
import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD controller/appcontroller.go:2397. */
export const requireRetry: RelationRule = {
  id: 'require-retry',
  level: 'strict',
  rows: ['E15'],
  why: 'an operator that is not ready yet refuses the first objects of its kinds: without a retry that is final for the commit',
  help: 'write syncPolicy.retry with a limit',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects)) {
      const needsOthers = delivered.find(({ apiVersion }) => apiVersion.startsWith('external-secrets.io/'));
      const limit = field(field(field(field(application.value, 'spec'), 'syncPolicy'), 'retry'), 'limit');
      if (needsOthers !== undefined && limit === undefined)
        say(
          application,
          ['spec', 'syncPolicy'],
          `has no retry, and ${needsOthers.kind} ${needsOthers.name} goes through a webhook`,
        );
    }
  },
};
