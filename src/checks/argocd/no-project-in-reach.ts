import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

export const noProjectAmongApplications: RelationRule = {
  id: 'no-project-in-reach',
  level: 'strict',
  rows: ['D13'],
  why: 'the project goes before the Applications that need it: they can neither be synced nor deleted',
  help: 'let the project come with the Applications, and the workloads elsewhere',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects)) {
      const types = new Set(delivered.map(({ type }) => type));
      const own = delivered.find(({ type }) => type === 'AppProject.argoproj.io');
      const workload = delivered.some(({ type }) =>
        /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job)\./.test(type),
      );
      if (own !== undefined && types.has('Application.argoproj.io') && workload)
        say(
          own,
          ['metadata', 'name'],
          `${application.name} delivers the project, its Applications and workloads`,
        );
    }
  },
};
