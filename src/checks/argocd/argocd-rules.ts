import type { ObjectRule } from '../object-rule.ts';
import { noDefaultValue } from './no-default-value.ts';
import { noEmptyPrune } from './no-empty-prune.ts';
import { noExcludedKind } from './no-excluded-kind.ts';
import { noForcedReplacement } from './no-forced-replacement.ts';
import { noGeneratedName } from './no-generated-name.ts';
import { noIdleSetting } from './no-idle-setting.ts';
import { noIdleWave } from './no-idle-wave.ts';
import { noInstanceLabel } from './no-instance-label.ts';
import { noOpenProject } from './no-open-project.ts';
import { noOperation } from './no-operation.ts';
import { noServerField } from './no-server-field.ts';
import { noServerNoise } from './no-server-noise.ts';
import { noTrackingMark } from './no-tracking-mark.ts';
import { requireSourcePath } from './require-source-path.ts';
import { requireGeneratePaths } from './require-generate-paths.ts';
import { requireKeptState } from './require-kept-state.ts';
import { uniqueSource } from './unique-source-kind.ts';
import { validNameLength } from './valid-application-name.ts';
import { validApplicationNamespace } from './valid-application-namespace.ts';
import { validCluster } from './valid-cluster.ts';
import { validDirectoryPattern } from './valid-directory-pattern.ts';
import { validDestination } from './valid-destination.ts';
import { validFinalizer } from './valid-finalizer.ts';
import { validGeneratePaths } from './valid-generate-paths.ts';
import { validHook } from './valid-hook.ts';
import { validInclude } from './valid-include.ts';
import { validPermittedKind } from './valid-permitted-kind.ts';
import { validProject } from './valid-project.ts';
import { validRetry } from './valid-retry.ts';
import { validRevision } from './valid-revision.ts';
import { validSyncOption } from './valid-sync-option.ts';
import { validTimeZone } from './valid-time-zone.ts';
import { validWave } from './valid-wave.ts';

/** What Argo CD makes of one object: an Application, a project, or any. */
export const argocdRules: readonly ObjectRule[] = [
  noDefaultValue,
  noEmptyPrune,
  noExcludedKind,
  noForcedReplacement,
  noGeneratedName,
  noIdleSetting,
  noIdleWave,
  noInstanceLabel,
  noOpenProject,
  noOperation,
  noServerField,
  noServerNoise,
  noTrackingMark,
  requireGeneratePaths,
  requireKeptState,
  requireSourcePath,
  uniqueSource,
  validNameLength,
  validApplicationNamespace,
  validCluster,
  validDestination,
  validFinalizer,
  validGeneratePaths,
  validDirectoryPattern,
  validHook,
  validInclude,
  validPermittedKind,
  validProject,
  validRetry,
  validRevision,
  validSyncOption,
  validTimeZone,
  validWave,
];
