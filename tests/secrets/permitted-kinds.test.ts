import { expect, test } from 'vitest';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';
import { field } from '../../src/values/field.ts';

const reading = `${service}env: { TOKEN: { parameter: web/token } }\nserviceAccount: { role: web }\n`;
const both = [
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'secrets-store.csi.x-k8s.io', kind: 'SecretProviderClass' },
];

/** The kinds in namespaces that the project of `dev` permits beside ServiceAccounts and Deployments. */
async function permitted(backend: string, text: string): Promise<readonly unknown[]> {
  const objects = await render(
    new Repository({
      ...shop,
      'environments/dev/environment.yaml': environment.replace('backend: external-secrets', backend),
      'environments/services/web.yaml': text,
    }),
  );
  const kinds = field(objects['dev/argocd/app-project-dev.yaml']?.['spec'], 'namespaceResourceWhitelist');
  expect(Array.isArray(kinds)).toBe(true);
  return Array.isArray(kinds) ? kinds.slice(2) : [];
}

test.each(['backend: external-secrets', 'backend: csi'])(
  'a project permits what the other backend renders: %s',
  async (backend) => {
    expect(await permitted(backend, reading)).toEqual(both);
  },
);

test('it permits neither where nobody reads a secret', async () => {
  expect(await permitted('backend: external-secrets', service)).toEqual([]);
});
