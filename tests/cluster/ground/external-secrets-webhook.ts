import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { provide } from './build-program.ts';
import { Refusal, type Cluster } from './cluster.ts';
import type { Ground } from './ground.ts';
import { freePorts } from './ports.ts';
import { programs } from './programs.ts';
import { waitFor } from './wait.ts';

/** A cluster of the user's cannot reach this machine, and is spared. */
export const webhookJudges = env['PURSER_TEST_KUBECONFIG'] === undefined;

/** The kinds that it judges: the plural, and where it lies. */
const judged = { externalsecrets: 'Namespaced', secretstores: 'Namespaced', clustersecretstores: 'Cluster' };

/**
 * Starts the operator's validating webhook and has the API server ask it about every write, so that it judges what Purser rendered. Its
 * CRDs must be there before.
 */
export async function startExternalSecretsWebhook(ground: Ground): Promise<void> {
  if (!webhookJudges) return;
  const { cluster, folder, kubeconfig, launcher } = ground;
  const [port = 0] = await freePorts(1);
  const home = folder.folder('external-secrets-webhook');
  await launcher.launch({
    name: 'external-secrets-webhook',
    command: join(provide(programs.externalSecrets), 'bin', 'webhook'),
    args: [String(port), home],
    env: { KUBECONFIG: kubeconfig },
    ready: () => readFileSync(join(home, 'tls.crt')).length > 0,
  });
  await cluster.apply(configuration(port, readFileSync(join(home, 'tls.crt'))));
  await waitFor('the API server asks the webhook', async () => refusesNonsense(cluster));
}

/** As the chart has it (upstream deploy/charts/external-secrets/templates/validatingwebhook.yaml), by URL instead of Service. */
function configuration(port: number, certificate: Buffer) {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'external-secrets' },
    webhooks: Object.entries(judged).map(([plural, scope]) => ({
      name: `validate.${plural}.external-secrets.io`,
      rules: [
        {
          apiGroups: ['external-secrets.io'],
          apiVersions: ['v1'],
          operations: ['CREATE', 'UPDATE', 'DELETE'],
          resources: [plural],
          scope,
        },
      ],
      clientConfig: {
        url: `https://127.0.0.1:${port}/validate-external-secrets-io-v1-${plural.slice(0, -1)}`,
        caBundle: certificate.toString('base64'),
      },
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
      timeoutSeconds: 30,
      failurePolicy: 'Fail',
    })),
  };
}

/** An ExternalSecret that reads nothing satisfies the schema, and only the webhook refuses it (facts: secrets.md 1.2). */
async function refusesNonsense(cluster: Cluster): Promise<boolean> {
  try {
    await cluster.apply(nonsense, { dryRun: true });
    return false;
  } catch (error) {
    return error instanceof Refusal && error.message.includes('either data or dataFrom should be specified');
  }
}

const nonsense = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name: 'nonsense', namespace: 'default' },
  spec: { secretStoreRef: { name: 'store', kind: 'SecretStore' } },
};
