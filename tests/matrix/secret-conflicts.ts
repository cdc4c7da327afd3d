import { needs, present, type Conflict } from './conflict.ts';
import { absent } from './factor.ts';
import { sourceOf, sourcePlaces, versionOf } from './secret-factors.ts';

const main = 'service.secrets.main';
const keyed = 'service.secrets.keyed';
const [environmentBackend, ownBackend] = ['environment.secrets.backend', 'service.secretsBackend'];

/** What the versions of each store are called. */
const versions: Readonly<Record<string, readonly string[]>> = {
  parameter: [absent, 'number', 'text', 'label'],
  secret: [absent, 'id', 'stage'],
};

const isParameter = (source: string) => source.includes('parameter');

const sources: readonly Conflict[] = [
  ...Object.values(sourcePlaces).map((place) => ({
    why: 'each store has its own way to name a version, and no source has none',
    between: [sourceOf(place), versionOf(place)],
    forbids: (source = absent, version = absent) =>
      source === absent
        ? version !== absent
        : versions[isParameter(source) ? 'parameter' : 'secret']?.includes(version) === false,
  })),
  {
    why: 'an ARN lies in the region of the environment',
    between: [sourceOf(sourcePlaces.secret), 'environment.aws'],
    forbids: (source = absent, aws = '') => source.endsWith('ARN') && ['china', 'government'].includes(aws),
  },
];

/** Fields beside a source. */
const beside = {
  [sourcePlaces.secret]: [
    `${main}.keys`,
    'service.env.PASSWORD',
    ...['mountPath', 'restart', 'externalSecrets.name', 'externalSecrets.secretName'].map(
      (field) => `${main}.${field}`,
    ),
    ...['externalSecrets.refreshInterval', 'csi.name', 'csi.secretName', 'csi.volumeName'].map(
      (field) => `${main}.${field}`,
    ),
  ],
  [sourcePlaces.key]: [`${keyed}.keys.first.property`, `${keyed}.keys.second`, `${keyed}.mountPath`],
  [sourcePlaces.variable]: ['service.env.DIRECT.property'],
};

const fields: readonly Conflict[] = [
  ...Object.entries(beside).flatMap(([place, names]) =>
    names.map((name) =>
      needs(name, sourceOf(place), present, 'says something of a source that is not named'),
    ),
  ),
  needs(sourceOf(sourcePlaces.secret), `${main}.keys`, present, 'a secret has keys'),
  needs(sourceOf(sourcePlaces.key), `${keyed}.mountPath`, present, 'a secret that nothing reads'),
  {
    why: 'a secret that nothing reads',
    between: [sourceOf(sourcePlaces.secret), 'service.env.PASSWORD', `${main}.mountPath`],
    forbids: (source, variable, mountPath) =>
      source !== absent && variable === absent && mountPath === absent,
  },
];

const isCsi = (environment: string, own: string) => (own === absent ? environment : own) === 'csi';

const roles: readonly Conflict[] = Object.values(sourcePlaces).map((place) => ({
  why: 'the pods read with their own identity, and have no role',
  between: [
    'service.serviceAccount.role',
    'service.serviceAccount.create',
    sourceOf(place),
    environmentBackend,
    ownBackend,
    'environment.secrets.identity',
    'environment.secrets.externalSecrets.store.identity',
  ],
  forbids: (role, create, source, environment = '', own = '', identity, reader) =>
    role === absent &&
    create !== 'false' &&
    source !== absent &&
    (isCsi(environment, own) ? identity !== 'pod-identity' : reader === 'service'),
}));

const rotations: readonly Conflict[] = Object.values(sourcePlaces).map((place) => ({
  why: 'pods wait for a change that the driver never looks for',
  between: [
    'environment.secrets.csi.rotationPollInterval',
    sourceOf(place),
    environmentBackend,
    ownBackend,
    'environment.secrets.restart',
    ...(place === main ? [`${main}.restart`] : []),
  ],
  forbids: (rotation, source, environment = '', own = '', restart = '', ownRestart = absent) =>
    rotation === 'none' &&
    source !== absent &&
    isCsi(environment, own) &&
    (ownRestart === absent ? restart : ownRestart) !== 'none',
}));

/** What excludes what among secrets, their sources, and how they travel. */
export const secretConflicts: readonly Conflict[] = [...sources, ...fields, ...roles, ...rotations];
