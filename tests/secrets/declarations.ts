/** An environment by its secrets section; everything else is as small as it can be. */
export function environment(secrets: string): string {
  return `cluster: { name: dev, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git }
namespace: shop
secrets:
  parameterStore: { prefix: /dev/ }
  secretsManager: { prefix: dev/ }
${secrets
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
`;
}

/** A repository with one service, `web`, in one environment, `dev`. */
export function repositoryFiles(secrets: string, service: string): Readonly<Record<string, string>> {
  return {
    'environments/dev/environment.yaml': environment(secrets),
    'environments/services/web.yaml': `image: { repository: shop/web, tag: 1.0.0 }\n${service}`,
    'environments/dev/web.yaml': '{}\n',
  };
}

const oddProperties = `      api-key: { property: api-key }
      dotted: { property: a.b }
      digit: { property: 1st }
      space: { property: two words }
      umlaut: { property: Schlüssel }
      quote: { property: it's }
      colon: { property: a:b/c }
      plain: { property: _plain_1 }
`;

/** Every way to declare a value of Parameter Store. */
export const parameters = `env:
  LOG_LEVEL: info
  DIRECT: { parameter: web/direct }
  DIRECT_PROPERTY: { parameter: web/json, property: a.b }
  ABSOLUTE: { parameter: /shared/absolute }
  OWN_ARN: { parameter: "arn:aws:ssm:eu-west-1:111111111111:parameter/shared/own" }
  FOREIGN_ARN: { parameter: "arn:aws:ssm:eu-west-1:999999999999:parameter/shared/foreign" }
  VERSION: { parameter: web/version, version: 3 }
  LABEL: { parameter: web/label, label: stable }
  USER: { secret: database, key: user }
  PASSWORD: { secret: database, key: password }
  AGAIN: { secret: database, key: password }
  API_KEY: { secret: odd, key: api-key }
secrets:
  database:
    parameter: web/database
    version: 7
    keys: { user: { property: user }, password: { property: password } }
  odd:
    parameter: web/odd
    mountPath: /etc/web/odd
    keys:
${oddProperties}  files:
    mountPath: /etc/web/files
    keys:
      tls.crt: { parameter: web/crt }
      tls.key: { parameter: /shared/key, label: stable }
      whole.json: { parameter: web/whole }
serviceAccount: { role: web }
`;

/** Every way to declare a value of Secrets Manager: the same variables, keys and files. */
export const secretsManager = `env:
  LOG_LEVEL: info
  DIRECT: { secretsManager: web/direct }
  DIRECT_PROPERTY: { secretsManager: web/json, property: a.b }
  ABSOLUTE: { secretsManager: /shared/absolute }
  OWN_ARN: { secretsManager: "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shared/own-a1B2c3" }
  FOREIGN_ARN: { secretsManager: "arn:aws:secretsmanager:eu-west-1:999999999999:secret:shared/foreign-a1B2c3" }
  VERSION: { secretsManager: web/version, version: 11111111-2222-3333-4444-555555555555 }
  LABEL: { secretsManager: web/label, stage: AWSPREVIOUS }
  USER: { secret: database, key: user }
  PASSWORD: { secret: database, key: password }
  AGAIN: { secret: database, key: password }
  API_KEY: { secret: odd, key: api-key }
secrets:
  database:
    secretsManager: web/database
    version: 11111111-2222-3333-4444-555555555555
    keys: { user: { property: user }, password: { property: password } }
  odd:
    secretsManager: web/odd
    mountPath: /etc/web/odd
    keys:
${oddProperties}  files:
    mountPath: /etc/web/files
    keys:
      tls.crt: { secretsManager: web/crt }
      tls.key: { secretsManager: /shared/key, stage: AWSPREVIOUS }
      whole.json: { secretsManager: web/whole }
serviceAccount: { role: web }
`;
