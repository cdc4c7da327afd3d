import { flow } from './flow.ts';
import { schemaLine } from './schema-line.ts';

/** What nobody but its makers knows of an environment. */
export interface FreshEnvironment {
  readonly name: string;
  readonly cluster: string;
  readonly kubernetes: string;
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  /** The folder of the repository that is dist/, where it is another one. */
  readonly path?: string | undefined;
  readonly backend: string;
}

/** The file of a new environment; names in AWS begin with the environment's name. */
export function environmentText(fresh: FreshEnvironment): string {
  const { name, cluster, kubernetes, account, region, repository, path, backend } = fresh;
  return `${schemaLine('environment')}# ${name}: a cluster, an AWS account, an Argo CD. Every field with its meaning and default: environments/environment.ts
# The cluster by its name in Argo CD; in-cluster is the one that Argo CD runs in.
cluster: ${flow({ name: cluster, kubernetes })}
aws: ${flow({ account, region })}
# The Git repository that holds dist/.
argocd: ${flow({ repository, path })}
secrets:
  # How secrets travel, in one word: external-secrets or csi.
  backend: ${backend}
  # Written before every relative name in AWS.
  parameterStore: { prefix: /${name}/ }
  secretsManager: { prefix: ${name}/ }
# What \`terraform output -json\` prints, committed, for values such as { terraform: database_address }:
# terraform: ../../infra/${name}.outputs.json
`;
}
