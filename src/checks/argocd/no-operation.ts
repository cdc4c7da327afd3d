import { field } from '../../values/field.ts';
import { applicationSet } from './application-sets.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD application_annotations.go, server/application/application.go:382. */
export const noOperation: ObjectRule = {
  id: 'no-operation',
  level: 'contract',
  rows: ['C14'],
  why: 'it is read once: the sync begins again at every apply, or the Application is OutOfSync for ever',
  help: 'leave it out: Argo CD sets it itself',
  on: [application, applicationSet],
  check: (object, _, say) => {
    if (object.type === application)
      for (const name of ['operation', 'status'])
        if (field(object.value, name) !== undefined) say([name], 'is not for people to write');
    for (const name of object.type === application ? ofApplications : ofSets)
      if (object.annotation(name) !== undefined)
        say(['metadata', 'annotations', name], 'Argo CD takes it off once it has read it');
  },
};

const ofApplications = ['argocd.argoproj.io/refresh', 'argocd.argoproj.io/hydrate'];
/** applicationset/controllers/applicationset_controller.go, Reconcile. */
const ofSets = ['argocd.argoproj.io/application-set-refresh'];
