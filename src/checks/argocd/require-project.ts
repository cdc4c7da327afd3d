import { textAt } from '../../values/field.ts';
import { application, projectOf } from './applications.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD controller/appcontroller.go:2744. */
export const requireProject: RelationRule = {
  id: 'require-project',
  level: 'contract',
  rows: ['C2'],
  why: 'Argo CD refuses the Application: "referencing project … which does not exist"',
  help: 'render the project, or say that it is there',
  check: (objects, { projects }, say) => {
    if (projects === undefined) return;
    for (const found of objects.ofType(application)) {
      const project = textAt(found.value, 'spec', 'project') ?? 'default';
      if (projectOf(objects, found) === undefined && !projects.includes(project))
        say(found, ['spec', 'project'], `there is no project ${project}`);
    }
  },
};
