import { textAt } from '../../values/field.ts';
import { application, appProject } from './applications.ts';
import { applicationSet, isTemplate, templateOf } from './application-sets.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD controller/appcontroller.go:2744; of what an ApplicationSet makes applicationset/controllers/applicationset_controller.go:543. */
export const requireProject: RelationRule = {
  id: 'require-project',
  level: 'contract',
  rows: ['C2'],
  why: 'Argo CD refuses the Application: "referencing project … which does not exist"',
  help: 'render the project, or say that it is there',
  check: (objects, { projects }, say) => {
    if (projects === undefined) return;
    // In whichever namespace: which one is Argo CD's, nobody says here.
    const rendered = new Set(objects.ofType(appProject).map(({ name }) => name));
    const isThere = (project: string) => projects.includes(project) || rendered.has(project);
    for (const found of objects.ofType(application)) {
      const project = textAt(found.value, 'spec', 'project') ?? 'default';
      if (!isThere(project)) say(found, ['spec', 'project'], `there is no project ${project}`);
    }
    for (const found of objects.ofType(applicationSet)) {
      const project = textAt(templateOf(found.value), 'spec', 'project');
      if (project !== undefined && !isTemplate(project) && !isThere(project))
        say(found, ['spec', 'template', 'spec', 'project'], `there is no project ${project}`);
    }
  },
};
