import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const withNeeds = (needs: string, api = 'ports: { http: 8080, metrics: 9090 }\n', policies = '') =>
  new Repository({
    ...shop,
    'environments/dev/environment.yaml': `${environment}${policies}`,
    'environments/services/web.yaml': `${service}needs: { services: { ${needs} } }\n`,
    'environments/services/api.yaml': `${service}${api}`,
    'environments/dev/api.yaml': '{}\n',
  });

const http = 'ports: { http: 8080 }\n';

test.each([
  [
    'a service that does not run here',
    'apo: []',
    http,
    `2:27  needs the service "apo", which does not run in this environment; did you mean "api"? [no-unknown-need]
    let it run here, or correct the name`,
  ],
  [
    'a port that it does not declare',
    'api: [htp]',
    http,
    `2:28  needs the port "htp", which api does not declare; did you mean "http"? [no-unknown-need]
    its ports are http`,
  ],
  [
    'a port of one that declares none',
    'api: [http]',
    '',
    `2:28  needs the port "http", which api does not declare [no-unknown-need]
    it declares no ports: write [], which means whatever it listens on`,
  ],
])('%s is said at the need, whether policies are enforced or not', async (_, needs, api, said) => {
  for (const policies of ['', 'networkPolicies: { enforce: true }\n']) {
    // oxlint-disable-next-line no-await-in-loop
    const { error } = await withNeeds(needs, api, policies).purser('synth');
    expect(error).toBe(`environments/services/web.yaml:${said}\n\n1 issue; nothing was written\n`);
  }
});

test('what it declares may be needed, and the service itself', async () => {
  expect(await withNeeds('api: [http], web: []').purser('synth')).toMatchObject({ code: 0, error: '' });
});

test('a fault of the needed service is said alone', async () => {
  const { error } = await withNeeds('api: [http]', 'ports: { http: 8080 }\nreplicas: x\n').purser('synth');
  expect(error).toContain('environments/services/api.yaml:3:11  expected a number, found a string\n');
  expect(error).toContain('\n1 issue; nothing was written\n');
});

test('egress without enforce is of no effect', async () => {
  const { error } = await withNeeds('', http, 'networkPolicies: { egress: true }\n').purser('synth');
  expect(error).toContain('environments/dev/environment.yaml:5:28  is of no effect without enforce: true\n');
});
