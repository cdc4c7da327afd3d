import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import {
  ClusterSecretStore,
  ClusterSecretStoreSpecProviderAwsService,
} from '../../../imports/external-secrets.io.ts';
import type { NamedEnvironment } from './read-shop.ts';

/** What the services of an environment share. */
export class PlatformChart extends Chart {
  constructor(scope: Construct, id: string, { name, namespace, secrets, aws }: NamedEnvironment) {
    super(scope, id);
    const own = namespace ?? name;
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name: own,
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
      },
    });
    if (secrets.backend === 'csi') return;
    new ClusterSecretStore(this, 'store', {
      metadata: {
        name: secrets.externalSecrets.store.parameterStore,
        annotations: { 'argocd.argoproj.io/sync-wave': '-2' },
      },
      spec: {
        provider: {
          aws: { region: aws.region, service: ClusterSecretStoreSpecProviderAwsService.PARAMETER_STORE },
        },
        conditions: [{ namespaces: [own] }],
      },
    });
  }
}
