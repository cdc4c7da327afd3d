import { join } from 'node:path';
import type { AccessKey } from './aws-account.ts';
import type { AwsEmulator } from './aws-emulator.ts';
import { provide } from './build-program.ts';
import type { Cluster } from './cluster.ts';
import type { Ground } from './ground.ts';
import { GroundError } from './ground-error.ts';
import { freePorts } from './ports.ts';
import { programs } from './programs.ts';

/**
 * Starts External Secrets Operator outside the cluster, with the emulator for AWS. `key` is its own identity, as IRSA or Pod Identity would give it
 * one. Its CRDs must be there before.
 */
export async function startExternalSecrets(
  { cluster, kubeconfig, launcher }: Ground,
  aws: AwsEmulator,
  key: AccessKey,
): Promise<void> {
  await requireNoOther(cluster);
  const [metrics = 0, live = 0] = await freePorts(2);
  await launcher.launch({
    name: 'external-secrets',
    command: join(provide(programs.externalSecrets), 'bin', 'external-secrets'),
    args: [
      `--metrics-addr=127.0.0.1:${metrics}`,
      `--live-addr=127.0.0.1:${live}`,
      '--enable-leader-election=false',
      '--concurrent=4',
      // Purser renders nothing for these.
      '--enable-push-secret-reconciler=false',
      '--enable-cluster-push-secret-reconciler=false',
      '--enable-cluster-external-secret-reconciler=false',
    ],
    env: { KUBECONFIG: kubeconfig, ...aws.endpoints, ...onlyIdentity(key) },
    ready: async () => (await fetch(`http://127.0.0.1:${live}/healthz`)).ok,
    seconds: 120,
  });
}

/** The key, and nothing of what the contributor's own shell says of AWS: an empty variable is none, and there are no files and no metadata. */
function onlyIdentity(key: AccessKey): Readonly<Record<string, string>> {
  return {
    ...key,
    AWS_SESSION_TOKEN: '',
    AWS_PROFILE: '',
    AWS_ROLE_ARN: '',
    AWS_WEB_IDENTITY_TOKEN_FILE: '',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** Two operators would undo each other's work, and the other one asks the real AWS. */
async function requireNoOther(cluster: Cluster): Promise<void> {
  const deployments = await cluster.list('apps/v1', 'Deployment');
  const other = deployments.find(
    ({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'external-secrets',
  );
  if (other === undefined) return;
  const { namespace, name } = other.metadata;
  throw new GroundError(
    `the cluster has an External Secrets Operator of its own: Deployment ${namespace}/${name}`,
    'give a cluster without one, or leave PURSER_TEST_KUBECONFIG out',
  );
}
