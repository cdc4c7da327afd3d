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

/** Every factor that has a secret read, and at which of its levels. */
const readers: readonly (readonly [string, (level: string) => boolean])[] = [
  ...Object.values(sourcePlaces).map((place) => [sourceOf(place), present] as const),
  ['shared secret', present],
  ['certificates', (level) => level === 'own'],
  ['image pull secrets', (level) => level === 'own'],
];

const roles: readonly Conflict[] = readers.map(([reader, reads]) => ({
  why: 'the pods read with their own identity, and have no role',
  between: [
    'service.serviceAccount.role',
    'service.serviceAccount.create',
    reader,
    environmentBackend,
    ownBackend,
    'environment.secrets.identity',
    'environment.secrets.externalSecrets.store.identity',
  ],
  forbids: (role, create, level = absent, environment = '', own = '', identity = '', store = '') =>
    role === absent &&
    create !== 'false' &&
    reads(level) &&
    (isCsi(environment, own) ? identity !== 'pod-identity' : store === 'service'),
}));

/** The typed secrets say themselves how they travel. */
const typed: readonly Conflict[] = [
  {
    why: 'the pods read with their own identity, and have no role',
    between: [
      'service.serviceAccount.role',
      'service.serviceAccount.create',
      'typed secrets',
      'environment.secrets.identity',
      'environment.secrets.externalSecrets.store.identity',
    ],
    forbids: (role, create, level, identity, store) =>
      role === absent &&
      create !== 'false' &&
      ((level === 'driver' && identity !== 'pod-identity') || (level === 'operator' && store === 'service')),
  },
];

/** What the CSI driver makes when a pod mounts it, and no sooner. */
const mounted: readonly Conflict[] = [
  {
    why: 'the first image cannot be pulled',
    between: ['image pull secrets', environmentBackend, ownBackend],
    forbids: (level, environment = '', own = '') => level === 'own' && isCsi(environment, own),
  },
  {
    why: 'no pod mounts the certificate',
    between: ['certificates', environmentBackend, ownBackend, 'service.replicas'],
    forbids: (level, environment = '', own = '', replicas = '') =>
      level === 'own' && isCsi(environment, own) && replicas === '0',
  },
];

const watched = [...Object.values(sourcePlaces).map(sourceOf), 'shared secret'];

const rotations: readonly Conflict[] = watched.map((place) => ({
  why: 'pods wait for a change that the driver never looks for',
  between: [
    'environment.secrets.csi.rotationPollInterval',
    place,
    environmentBackend,
    ownBackend,
    'environment.secrets.restart',
    ...(place === sourceOf(main) ? [`${main}.restart`] : []),
  ],
  forbids: (rotation, source, environment = '', own = '', restart = '', ownRestart = absent) =>
    rotation === 'none' &&
    source !== absent &&
    isCsi(environment, own) &&
    (ownRestart === absent ? restart : ownRestart) !== 'none',
}));

/** What excludes what among secrets, their sources, and how they travel. */
export const secretConflicts: readonly Conflict[] = [
  ...sources,
  ...fields,
  ...roles,
  ...typed,
  ...mounted,
  ...rotations,
];
