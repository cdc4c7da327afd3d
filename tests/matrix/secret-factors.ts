import { optional, ways, type Factor } from './factor.ts';

/** The three places of an input that name a source in AWS, and what a name looks like there. */
export const sourcePlaces = {
  /** A secret's own source, of which its keys take properties. */
  secret: 'service.secrets.main',
  /** The source of one key. */
  key: 'service.secrets.keyed.keys.first',
  /** A variable that names its source itself. */
  variable: 'service.env.DIRECT',
} as const;

/** A source and its version are factors of their own, and exclude each other in part. */
export const sourceOf = (place: string) => `${place} source`;
export const versionOf = (place: string) => `${place} version`;

/** Names of both stores, in each of their forms. */
function mainSource(place: string): Factor {
  const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:222222222222:${resource}`;
  return {
    ...ways(place, {
      absent: undefined,
      parameter: { parameter: 'main_value' },
      'absolute parameter': { parameter: '/shared/main_value' },
      'parameter by ARN': { parameter: arn('ssm', 'parameter/shared/main_value') },
      secret: { secretsManager: 'main_value' },
      'absolute secret': { secretsManager: '/shared/main_value' },
      'secret by ARN': { secretsManager: arn('secretsmanager', 'secret:shared/main_value-AbCdEf') },
    }),
    name: sourceOf(place),
  };
}

function source(place: string, name: string): Factor {
  const levels = { absent: undefined, parameter: { parameter: name }, secret: { secretsManager: name } };
  return { ...ways(place, levels), name: sourceOf(place) };
}

function version(place: string): Factor {
  return {
    ...ways(place, {
      absent: undefined,
      number: { version: 3 },
      text: { version: '3' },
      id: { version: '01234567-89ab-cdef-0123-456789abcdef' },
      label: { label: 'blue' },
      stage: { stage: 'AWSPREVIOUS' },
    }),
    name: versionOf(place),
  };
}

const sources: readonly Factor[] = [
  mainSource(sourcePlaces.secret),
  source(sourcePlaces.key, 'first_value'),
  source(sourcePlaces.variable, 'direct_value'),
  ...Object.values(sourcePlaces).map(version),
];

const keys: readonly Factor[] = [
  ways('service.secrets.main.keys', {
    absent: undefined,
    whole: { password: {} },
    properties: { password: { property: 'password' }, user: { property: 'user.name' } },
    both: { 'all.json': {}, password: { property: 'password' } },
    own: { password: {}, other: { parameter: 'other_value' } },
  }),
  optional('service.secrets.keyed.keys.first.property', 'first'),
  ways('service.secrets.keyed.keys.second', {
    absent: undefined,
    parameter: { parameter: 'second_value' },
    secret: { secretsManager: 'second_value', property: 'second' },
  }),
  optional('service.env.DIRECT.property', 'direct'),
  ways('service.env.PASSWORD', { absent: undefined, key: { secret: 'main', key: 'password' } }),
];

const settings: readonly Factor[] = [
  optional('service.secretsBackend', 'external-secrets', 'csi'),
  ...['main', 'keyed'].map((name) => optional(`service.secrets.${name}.mountPath`, `/etc/matrix/${name}`)),
  optional('service.secrets.main.restart', 'reloader', 'none'),
  optional('service.secrets.main.externalSecrets.name', 'main.external'),
  optional('service.secrets.main.externalSecrets.secretName', 'main.values'),
  optional('service.secrets.main.externalSecrets.refreshInterval', '5m'),
  optional('service.secrets.main.csi.name', 'main.class'),
  optional('service.secrets.main.csi.secretName', 'main.values.csi'),
  optional('service.secrets.main.csi.volumeName', 'main-volume'),
];

/** Everything that a service can say of its secrets. */
export const secretFactors: readonly Factor[] = [...sources, ...keys, ...settings];
