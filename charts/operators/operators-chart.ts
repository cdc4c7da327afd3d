import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import { helmReleases } from '../helm/helm-releases.ts';
import { awsProviderOperator } from './aws-provider.ts';
import { csiDriverOperator } from './csi-driver.ts';
import { externalSecretsOperator } from './external-secrets.ts';
import type { Features } from './features.ts';
import type { OperatorOf } from './operator.ts';
import { reloaderOperator } from './reloader.ts';

export interface OperatorsChartProps {
  readonly environment: EnvironmentModel;
  readonly features: Features;
  /** The environment's own namespaces, which its platform brings. */
  readonly ownNamespaces: readonly string[];
}

/** The visible list: a new operator is one file and one line here. */
const known: readonly OperatorOf[] = [
  externalSecretsOperator,
  csiDriverOperator,
  awsProviderOperator,
  reloaderOperator,
];

/**
 * The operators that an environment installs, under a project of their own: what they may do in the cluster, no service may. They stay when
 * their Application goes: without its operator an ExternalSecret can never be deleted, and with the CRDs all of them would go (E#5426; rules D5, D10).
 */
export class OperatorsChart extends Chart {
  constructor(scope: Construct, id: string, { environment, features, ownNamespaces }: OperatorsChartProps) {
    super(scope, id);
    const releases = known.flatMap((operator) => operator(environment, features) ?? []);
    helmReleases(
      this,
      {
        project: environment.operatorsProject,
        description: `The operators of ${environment.name}`,
        releases,
        namespacedKinds: releases.flatMap(({ namespacedKinds }) => namespacedKinds),
        waves: { project: 'operatorProject', application: 'operator' },
        cascade: false,
        ownNamespaces,
      },
      environment,
    );
  }
}
