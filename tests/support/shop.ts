/** The smallest environment: External Secrets Operator reads Parameter Store. */
export const environment = `cluster: { name: dev, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git }
secrets: { backend: external-secrets, parameterStore: { prefix: /dev/ }, secretsManager: { prefix: dev/ } }
`;

/** The smallest service. */
export const service = 'image: { repository: shop/web, tag: 1.0.0 }\n';

/** A whole repository with one service, `web`, in one environment, `dev`. */
export const shop = {
  'environments/dev/environment.yaml': environment,
  'environments/services/web.yaml': service,
  'environments/dev/web.yaml': '{}\n',
} as const;
