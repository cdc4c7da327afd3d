import type { ApplicationSpec } from '../../imports/argoproj.io.ts';
import type { Plain } from '../plain.ts';
import type { HelmRelease } from './helm-release.ts';

/**
 * The source of an Application that Argo CD takes from a Helm repository. The release has a name of its own: otherwise it would be the
 * Application's, and a ServiceAccount that a role trusts would be called after the environment. No values are left out, as Go would (rule C13).
 */
export function helmSource(release: HelmRelease): NonNullable<Plain<ApplicationSpec>['source']> {
  const { name, repository, chart, version, values } = release;
  const valuesObject = Object.keys(values).length === 0 ? undefined : values;
  return { repoURL: repository, chart, targetRevision: version, helm: { releaseName: name, valuesObject } };
}
