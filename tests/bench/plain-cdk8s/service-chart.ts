import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { deployment } from './deployment.ts';
import { ingress } from './ingress.ts';
import { metadata } from './metadata.ts';
import type { Deployable } from './read-shop.ts';
import { usedSecrets } from './secrets.ts';
import { externalSecret, secretProviderClass } from './secret-objects.ts';

/** The objects of one service in one environment. */
export class ServiceChart extends Chart {
  constructor(scope: Construct, id: string, deployable: Deployable) {
    super(scope, id);
    const { environment, service } = deployable;
    const secrets = usedSecrets(deployable);
    serviceAccount(this, deployable);
    for (const secret of secrets) {
      if ((service.secretsBackend ?? environment.secrets.backend) === 'csi')
        secretProviderClass(this, secret, deployable);
      else externalSecret(this, secret, deployable);
    }
    deployment(this, secrets, deployable);
    kubernetesService(this, deployable);
    ingress(this, deployable);
  }
}

function serviceAccount(scope: Construct, deployable: Deployable): void {
  const { role, annotations, automountToken } = deployable.service.serviceAccount;
  const { aws, secrets } = deployable.environment;
  const arn = `arn:${aws.partition}:iam::${aws.account}:role/${role}`;
  const irsa = role !== undefined && secrets.identity === 'irsa' ? { 'eks.amazonaws.com/role-arn': arn } : {};
  new k8s.KubeServiceAccount(scope, 'service-account', {
    metadata: metadata(deployable, { ...irsa, ...annotations }),
    automountServiceAccountToken: automountToken,
  });
}

function kubernetesService(scope: Construct, deployable: Deployable): void {
  const { name, service } = deployable;
  const ports = Object.entries(service.ports).map(([port, given]) =>
    typeof given === 'number'
      ? { name: port, port: given, targetPort: k8s.IntOrString.fromString(port), protocol: 'TCP' }
      : {
          name: port,
          port: given.servicePort ?? given.containerPort,
          targetPort: k8s.IntOrString.fromString(port),
          protocol: given.protocol,
        },
  );
  if (ports.length === 0) return;
  new k8s.KubeService(scope, 'service', {
    metadata: metadata(deployable, service.service.annotations),
    spec: { type: service.service.type, selector: { 'app.kubernetes.io/name': name }, ports },
  });
}
