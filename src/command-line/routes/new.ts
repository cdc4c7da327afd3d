import { buildCommand, buildRouteMap } from '@stricli/core';
import type { Context } from '../context.ts';
import { many, maybeName, one } from '../flags.ts';
import { proposeFolders, proposeServices } from '../names.ts';
import type { EnvironmentFlags, SecretFlags, ServiceFlags } from '../new.ts';

const asks = 'What is missing is asked for on a terminal. Existing files are never overwritten.';

const service = buildCommand<ServiceFlags, [string?], Context>({
  loader: async () => (await import('../new.ts')).newService,
  parameters: {
    flags: {
      image: one('image', 'The image with its tag or digest, such as shop/web:1.0.0'),
      port: one('number', 'The port that the program listens on [default: none]'),
      environment: {
        ...many('name', 'An environment in which it runs (may be repeated)'),
        proposeCompletions: proposeFolders,
      },
    },
    aliases: { e: 'environment' },
    positional: { kind: 'tuple', parameters: [maybeName('service', 'The name of the service')] },
  },
  docs: {
    brief: 'Write the files of a new service',
    fullDescription: `Writes environments/services/<service>.yaml, and an overlay for each environment; for a service that exists, without --image, the overlays alone. ${asks}\n\nExample: purser new service web --image shop/web:1.0.0 --port 8080 -e dev -e production`,
  },
});

const environment = buildCommand<EnvironmentFlags, [string?], Context>({
  loader: async () => (await import('../new.ts')).newEnvironment,
  parameters: {
    flags: {
      cluster: one('name', 'The name of its cluster in Argo CD; in-cluster is the one that Argo CD runs in'),
      kubernetes: one('version', 'The version of Kubernetes, such as 1.35'),
      account: one('id', 'The AWS account, twelve digits'),
      region: one('region', 'The AWS region, such as eu-west-1'),
      repository: one('url', 'The Git repository that holds dist/ [default: as in the other environments]'),
      backend: one('name', 'How secrets travel: external-secrets or csi'),
    },
    positional: { kind: 'tuple', parameters: [maybeName('environment', 'The name of the environment')] },
  },
  docs: {
    brief: 'Write the file of a new environment',
    fullDescription: `Writes environments/<environment>/environment.yaml. ${asks}\n\nExample: purser new environment dev --cluster dev-eu --kubernetes 1.35 --account 111111111111 --region eu-west-1 --repository https://git.example.com/shop/deploy.git --backend external-secrets`,
  },
});

const secret = buildCommand<SecretFlags, [string?, string?], Context>({
  loader: async () => (await import('../new.ts')).newSecret,
  parameters: {
    flags: {
      parameter: many('name', 'The name of a parameter in Parameter Store, one for each key'),
      secretsManager: one(
        'name',
        'The name of a secret in Secrets Manager, whose JSON properties are the keys',
      ),
      key: many('name', 'A key of the secret (may be repeated)'),
      variable: many('name', 'The environment variable of a key, one for each key [default: <SECRET>_<KEY>]'),
      mountPath: one('folder', 'Where the keys appear as files, instead of variables or beside them'),
    },
    positional: {
      kind: 'tuple',
      parameters: [
        {
          ...maybeName('service', 'The service that reads it'),
          proposeCompletions: proposeServices,
        },
        maybeName('secret', 'The name of the secret, in this repository'),
      ],
    },
  },
  docs: {
    brief: 'Declare a secret in the file of a service, by name only',
    fullDescription: `Adds the declaration and the variables that read it to environments/services/<service>.yaml, leaves every other line as it is, and prints the names that must exist in AWS. There is no way to give a value. ${asks}\n\nExample: purser new secret web database --secrets-manager web/database --key password`,
  },
});

/** `purser new …` */
export const newRoutes = buildRouteMap({
  routes: { service, environment, secret },
  docs: { brief: 'Write the files of a new service or environment, or declare a secret' },
});
