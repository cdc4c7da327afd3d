import type { RelationRule } from '../relation-rule.ts';
import { noConfirmation } from './no-confirmation.ts';
import { noHooksAlone } from './no-hooks-alone.ts';
import { noIdleDifference } from './no-idle-difference.ts';
import { noLargeApplication } from './no-large-application.ts';
import { noLateDefinition } from './no-late-definition.ts';
import { noManyWaves } from './no-many-waves.ts';
import { noProjectAmongApplications } from './no-project-in-reach.ts';
import { noSharedNamespace } from './no-shared-namespace.ts';
import { noSharedPort } from './no-shared-port.ts';
import { requireInstalledKind } from './require-installed-kind.ts';
import { permittedNamespace } from './require-namespace-permit.ts';
import { requireProject } from './require-project.ts';
import { requireRetry } from './require-retry.ts';
import { requireServerSideApply } from './require-server-side-apply.ts';
import { uniqueApplicationPath } from './unique-application-path.ts';
import { validApplicationPath } from './valid-application-path.ts';
import { permittedObject } from './valid-project-object.ts';
import { permittedSource } from './valid-project-source.ts';

/** What Argo CD makes of Applications, projects and what they deliver. */
export const argocdRelations: readonly RelationRule[] = [
  noConfirmation,
  noHooksAlone,
  noIdleDifference,
  noLargeApplication,
  noLateDefinition,
  noManyWaves,
  noProjectAmongApplications,
  noSharedNamespace,
  noSharedPort,
  requireInstalledKind,
  permittedNamespace,
  requireProject,
  requireRetry,
  requireServerSideApply,
  uniqueApplicationPath,
  validApplicationPath,
  permittedObject,
  permittedSource,
];
