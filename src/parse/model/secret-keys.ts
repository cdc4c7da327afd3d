import type { EnvironmentModel, InputPath, RemoteRef, SecretKeyModel } from '../../../environments/model.ts';
import type { RemoteValue, Secret } from '../../../environments/secret.ts';
import type { Problem } from '../../values/problem.ts';
import { remoteName } from './remote-name.ts';

type Names = Pick<EnvironmentModel, 'aws' | 'secrets'>;
type Source = Pick<RemoteValue, 'parameter' | 'secretsManager' | 'version' | 'label' | 'stage'>;

/** The keys of a declared secret, sorted; a key without a source of its own takes the secret's. */
export function secretKeys(
  secret: Secret,
  path: InputPath,
  environment: Names,
  problems: Problem[],
): SecretKeyModel[] {
  problems.push(...unreadSource(secret, path));
  return Object.keys(secret.keys)
    .toSorted()
    .flatMap((key) => {
      const value = secret.keys[key] ?? {};
      const keyPath = [...path, 'keys', key];
      const source = inherits(value) ? { ...value, ...definedSource(secret, value) } : value;
      const ref = remoteRef(source, keyPath, environment, problems);
      return ref === undefined ? [] : [{ key, ref, path: keyPath }];
    });
}

function inherits({ parameter, secretsManager }: RemoteValue): boolean {
  return parameter === undefined && secretsManager === undefined;
}

/** What the secret says of a source and no key takes would be lost without a word. */
function unreadSource(secret: Secret, path: InputPath): readonly Problem[] {
  if (Object.values(secret.keys).some(inherits)) return [];
  const given = (['parameter', 'secretsManager', 'version', 'label', 'stage'] as const).filter(
    (name) => secret[name] !== undefined,
  );
  const what = 'is read by no key: each names a source of its own';
  return given.map((name) => ({
    path: [...path, name],
    atKey: true,
    what,
    help: 'write it beside that source',
  }));
}

/** The secret's source, with the key's own version, label or stage where it has one. */
function definedSource(secret: Secret, value: RemoteValue): Source {
  const own = value.version ?? value.label ?? value.stage;
  const { parameter, secretsManager, version, label, stage } = secret;
  return own === undefined
    ? { parameter, secretsManager, version, label, stage }
    : { parameter, secretsManager };
}

/** One value's place in AWS, all names complete; a problem when the source is not exactly one. */
export function remoteRef(
  given: RemoteValue,
  path: InputPath,
  environment: Names,
  problems: Problem[],
): RemoteRef | undefined {
  const what = wrongSource(given);
  if (what !== undefined) {
    problems.push({ path, what, help: isBoth(given) ? bothHelp : undefined });
    return undefined;
  }
  const { parameter, secretsManager = '', version, property } = given;
  return parameter === undefined
    ? {
        store: 'secretsManager',
        name: remoteName(secretsManager, 'secretsManager', environment),
        version,
        label: given.stage,
        property,
      }
    : {
        store: 'parameterStore',
        name: remoteName(parameter, 'parameterStore', environment),
        version,
        label: given.label,
        property,
      };
}

/** Mostly one stands in the base and the other in the overlay, whose reader sees but one. */
const bothHelp =
  'an overlay adds to what the base says: keep one, and write null for the other if the base has it';

function isBoth({ parameter, secretsManager }: Source): boolean {
  return parameter !== undefined && secretsManager !== undefined;
}

function wrongSource({ parameter, secretsManager, version, label, stage }: Source): string | undefined {
  if (parameter === undefined && secretsManager === undefined)
    return 'names no source: expected parameter or secretsManager';
  if (isBoth({ parameter, secretsManager })) return 'expected exactly one of parameter and secretsManager';
  if ([version, label, stage].filter((each) => each !== undefined).length > 1)
    return 'expected at most one of version, label and stage';
  if (parameter !== undefined && stage !== undefined)
    return 'stage belongs to secretsManager; Parameter Store has label';
  if (secretsManager !== undefined && label !== undefined)
    return 'label belongs to parameter; Secrets Manager has stage';
  return wrongVersion(parameter !== undefined, version);
}

function wrongVersion(isParameter: boolean, version: string | undefined): string | undefined {
  if (version === undefined) return undefined;
  if (isParameter) return /^[1-9]\d*$/.test(version) ? undefined : 'expected the number of a version';
  return /^[A-Za-z0-9-]{32,64}$/.test(version)
    ? undefined
    : 'expected a version id of Secrets Manager: 32 to 64 letters, digits and "-"';
}
