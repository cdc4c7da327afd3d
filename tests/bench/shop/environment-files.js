import { lines } from './base-file.js';

/** Each environment's name, account and way of its secrets: the three combinations of backend and store that people have. */
const environments = [
  {
    name: 'dev',
    account: '111111111111',
    secrets: ['backend: external-secrets', 'externalSecrets: { version: 0.20.4 }'],
  },
  { name: 'staging', account: '222222222222', secrets: ['backend: csi', 'identity: pod-identity'] },
  { name: 'production', account: '333333333333', secrets: ['backend: csi', 'identity: irsa'] },
];

export const environmentNames = environments.map(({ name }) => name);

/** The text of every file that an environment has for itself, by path. */
export function environmentFiles(count) {
  return Object.fromEntries(
    environments.flatMap((environment) => [
      [`environments/${environment.name}/environment.yaml`, environmentFile(environment, count)],
      [`infra/${environment.name}.outputs.json`, terraformOutputs(environment)],
    ]),
  );
}

function environmentFile({ name, account, secrets }, count) {
  return lines(
    `cluster: { name: ${name}-eu, kubernetes: "1.34" }`,
    `aws: { account: "${account}", region: eu-west-1 }`,
    'argocd: { repository: https://git.example.com/shop/deploy.git }',
    'namespace: shop',
    'secrets:',
    ...secrets.map((setting) => `  ${setting}`),
    `  parameterStore: { prefix: /${name}/ }`,
    `  secretsManager: { prefix: ${name}/ }`,
    `terraform: ../../infra/${name}.outputs.json`,
    // Every check is on: rules that nobody asks for are not run.
    'rules:',
    '  strict: true',
    ...(count < 1000
      ? []
      : ['  silenced: { no-large-application: its root Application has one object for each service }']),
  );
}

function terraformOutputs({ name, account }) {
  const output = (value) => ({ sensitive: false, type: 'string', value });
  const outputs = {
    database_address: output(`shop-${name}.c1a2b3c4d5e6.eu-west-1.rds.amazonaws.com`),
    queue_url: output(`https://sqs.eu-west-1.amazonaws.com/${account}/orders`),
  };
  return `${JSON.stringify(outputs, null, 2)}\n`;
}
