import type { EnvironmentModel } from '../../environments/model.ts';
import type { ApplicationSpec } from '../../imports/argoproj.io.ts';
import { applicationFolder } from '../output-path.ts';
import type { Plain } from '../plain.ts';

/** The source of an Application that Argo CD reads from a folder below `dist/`: the service, or `platform`, or `argocd` for the root Application. */
export function folderSource(
  folder: string,
  { name, argocd }: EnvironmentModel,
): NonNullable<Plain<ApplicationSpec>['source']> {
  return {
    repoURL: argocd.repository,
    path: `${argocd.path}/${applicationFolder(name, folder)}`,
    targetRevision: argocd.revision,
    // Names the kind of source, so that Argo CD neither guesses nor reads anything else (rules A3, A5).
    directory: { include: '*.yaml' },
  };
}
