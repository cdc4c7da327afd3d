import type {
  EnvironmentModel,
  InputPath,
  SecretKeyModel,
  SecretModel,
} from '../../../environments/model.ts';
import { Secret } from '../../../environments/secret.ts';
import type { Service } from '../../../environments/service.ts';
import type { VariableSource } from '../../../environments/variable.ts';
import type { Problem } from '../../values/problem.ts';
import { goDuration } from './go-duration.ts';
import { remoteRef, secretKeys } from './secret-keys.ts';
import { namedAsWhole, namedByVariables } from './secret-uses.ts';

/** The secret that holds the variables which name their source themselves; its keys are the variables' names. */
export const directSecret = 'env';

/** The secrets of a service with every name decided, sorted by name. */
export function secretModels(
  name: string,
  service: Service,
  environment: EnvironmentModel,
  problems: Problem[],
): readonly SecretModel[] {
  const read = namedByVariables([service, ...Object.values(service.initContainers)]);
  const known = new Set([...namedByVariables(Object.values(service.hooks)), ...namedAsWhole(service)]);
  const declared = Object.entries(service.secrets).map(([secretName, secret]) =>
    secretModel(name, secretName, secret, service, environment, {
      path: ['secrets', secretName],
      keys: secretKeys(secret, ['secrets', secretName], environment, problems),
      readByPods: read.has(secretName) || secret.mountPath !== undefined,
      needsSecret: read.has(secretName) || known.has(secretName),
    }),
  );
  problems.push(...sharedNames(name, service));
  const direct = directKeys(service, environment, problems);
  if (direct.length > 0 && Object.hasOwn(service.secrets, directSecret)) problems.push(nameTaken);
  const implied =
    direct.length === 0
      ? []
      : [
          secretModel(name, directSecret, noSettings, service, environment, {
            path: ['env'],
            keys: direct,
            readByPods: true,
            needsSecret: true,
          }),
        ];
  return [...declared, ...implied].flat().toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

const noSettings: Secret = Secret.parse({ keys: { any: {} } });

const nameTaken: Problem = {
  path: ['secrets', directSecret],
  atKey: true,
  what: `the name "${directSecret}" is taken by the variables that name their source themselves`,
  help: 'rename this secret',
};

/** A Secret of one name from both backends would be taken away from the pods in the middle of a switch (facts: secrets.md 4.2). */
function sharedNames(name: string, { secrets }: Service): readonly Problem[] {
  const all = Object.entries(secrets);
  const eso = new Set(
    all.map(([key, { externalSecrets }]) => externalSecrets.secretName ?? `${name}-${key}`),
  );
  return all
    .filter(([key, { csi }]) => eso.has(csi.secretName ?? `${name}-${key}-csi`))
    .map(([key]) => ({
      path: ['secrets', key, 'csi', 'secretName'],
      what: 'is the name of a Secret of External Secrets Operator too: a switch would take it away from running pods',
      help: 'give csi.secretName and externalSecrets.secretName different values',
    }));
}

/** One key for each variable that names its source itself. */
function directKeys(
  service: Service,
  environment: EnvironmentModel,
  problems: Problem[],
): readonly SecretKeyModel[] {
  return Object.entries(service.env)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, given]) => {
      if (typeof given === 'string' || !isDirect(given)) return [];
      const path = ['env', key];
      const ref = remoteRef(given, path, environment, problems);
      return ref === undefined ? [] : [{ key, ref, path }];
    });
}

/** Whether a variable names its source in AWS itself. */
export function isDirect({ secret, key, config, field, resource }: VariableSource): boolean {
  return [secret, key, config, field, resource].every((each) => each === undefined);
}

interface Use {
  readonly path: InputPath;
  readonly keys: readonly SecretKeyModel[];
  /** Whether the pods have to restart to see another value. */
  readonly readByPods: boolean;
  readonly needsSecret: boolean;
}

function secretModel(
  service: string,
  name: string,
  secret: Secret,
  { secretsBackend }: Service,
  { secrets }: EnvironmentModel,
  { path, keys, readByPods, needsSecret }: Use,
): readonly SecretModel[] {
  const [first, ...rest] = keys;
  if (first === undefined) return [];
  const backend = secret.backend ?? secretsBackend ?? secrets.backend;
  const { externalSecrets: eso, csi } = secret;
  const usual = `${service}-${name}`;
  const isCsi = backend === 'csi';
  return [
    {
      name,
      backend,
      objectName: (isCsi ? csi.name : eso.name) ?? usual,
      secretName: isCsi ? (csi.secretName ?? `${usual}-csi`) : (eso.secretName ?? usual),
      volumeName: (isCsi ? csi.volumeName : undefined) ?? `secret-${name}`,
      type: secret.type,
      store: first.ref.store,
      keys: [first, ...rest],
      needsSecret,
      mountPath: secret.mountPath,
      csiMountPath: secret.mountPath ?? `${secrets.csi.mountRoot}/${name}`,
      restart: readByPods && (secret.restart ?? secrets.restart) === 'reloader',
      refreshInterval: goDuration(eso.refreshInterval ?? secrets.externalSecrets.refreshInterval),
      path,
    },
  ];
}
