import { expect, test } from 'vitest';
import { installCrds } from '../../ground/crds.ts';
import { startGround } from '../../ground/ground.ts';

test('the kinds of the operators are served as soon as their CRDs are installed', async () => {
  const ground = await startGround();
  try {
    await installCrds(ground.cluster);
    expect(await ground.cluster.list('argoproj.io/v1alpha1', 'Application')).toStrictEqual([]);
    expect(await ground.cluster.list('external-secrets.io/v1', 'ExternalSecret')).toStrictEqual([]);
    expect(await ground.cluster.list('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass')).toStrictEqual(
      [],
    );
  } finally {
    await ground.stop();
  }
});
