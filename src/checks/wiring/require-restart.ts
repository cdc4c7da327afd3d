import type { RelationRule } from '../relation-rule.ts';

/** E#3218, argo-cd#13642. */
export const requireRestart: RelationRule = {
  id: 'require-restart',
  level: 'strict',
  rows: ['R62', 'H7'],
  why: 'a program reads its variables once: a value that changes in AWS reaches it when somebody restarts the pods',
  help: 'annotate the workload for Reloader, mount files instead, or say why it may wait',
  check: (objects, _, say) => {
    for (const object of objects.all) {
      if (object.restarts !== false) continue;
      const need = object.needs.find(
        ({ type, name, use }) =>
          type === 'Secret' &&
          (use === 'variable' || use === 'variables') &&
          objects.secretsNamed(object.namespace, name).some(({ secret }) => secret.by !== 'Secret'),
      );
      if (need !== undefined) say(object, need.path, `nothing restarts the pods when ${need.name} changes`);
    }
  },
};
