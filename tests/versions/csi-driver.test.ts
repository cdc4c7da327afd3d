import { describe, expect, test } from 'vitest';
import { repositoryFiles } from '../secrets/declarations.ts';
import { Repository } from '../support/repository.ts';
import { render } from '../support/rendered.ts';

const service = 'env: { TOKEN: { parameter: web/token } }\nserviceAccount: { role: web }\n';

const repository = (csi: string) =>
  new Repository(repositoryFiles(`backend: csi\nrestart: none\ncsi: { ${csi} }`, service));

test('drivers 1.5 and 1.6 are asked for the same', async () => {
  const older = await render(repository('version: 1.5.5'));
  expect(older).toEqual(await render(repository('version: 1.6.0')));
  expect(older['dev/web/secret-provider-class-web-env.yaml']?.apiVersion).toBe(
    'secrets-store.csi.x-k8s.io/v1',
  );
});

describe('an interval of more than two minutes', () => {
  test.each(['version: 1.6.0', 'version: 1.6.9'])('is refused with %s', async (version) => {
    const { code, error } = await repository(`${version}, rotationPollInterval: 10m`).purser('synth');
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('[valid-rotation]') });
  });

  test.each([
    'version: 1.6.0, rotationPollInterval: 2m',
    'version: 1.6.0, rotationPollInterval: none',
    'version: 1.5.5, rotationPollInterval: 10m',
  ])('is no matter with %s', async (csi) => {
    expect(await repository(csi).purser('synth')).toMatchObject({ code: 0 });
  });
});
