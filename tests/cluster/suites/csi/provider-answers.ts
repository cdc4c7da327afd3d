import { region } from './driver-at-work.ts';
import { account } from './one-service.ts';

type Fields = Readonly<Record<string, unknown>>;

const parameter = (fields: Fields) => ({
  objectName: '/dev/a',
  objectType: 'ssmparameter',
  ...fields,
});
const secret = (fields: Fields) => ({
  objectName: 'dev/json',
  objectType: 'secretsmanager',
  ...fields,
});
const jmesPath = (path: string, objectAlias = 'found') => [{ path, objectAlias }];
const arn = (service: string, where = region) => `arn:aws:${service}:${where}:${account}:secret:dev/json`;
const otherRegion = 'us-east-1';

/** The rule, the objects, what the mount says, and other parameters. */
const refusedRows: readonly (readonly [string, unknown, string, Fields?])[] = [
  ['R02 no objects', undefined, 'missing object versions'],
  ['R03 no list', 'array: []', 'Failed to load SecretProviderClass: '],
  ['R03 an empty list', [], 'missing object versions'],
  ['an empty entry', [null], 'Empty descriptor entry in SecretProviderClass'],
  ['R04 no name', [{ objectType: 'ssmparameter' }], 'Object name must be specified'],
  ['R05 no type', [{ objectName: 'a' }], 'Must use objectType when a full ARN is not specified: a'],
  ['R05 the type ssm', [parameter({ objectType: 'ssm' })], 'Invalid objectType: ssm'],
  [
    'R05 a type in capitals',
    [parameter({ objectType: 'SecretsManager' })],
    'Invalid objectType: SecretsManager',
  ],
  [
    'R06 an ARN of another region',
    [{ objectName: arn('secretsmanager', otherRegion) }],
    `ARN region must match region ${region}: ${arn('secretsmanager', otherRegion)}`,
  ],
  [
    'R07 an ARN against its type',
    [parameter({ objectName: arn('secretsmanager') })],
    `objectType does not match ARN: ${arn('secretsmanager')}`,
  ],
  ['R07 an ARN of a service without secrets', [{ objectName: arn('s3') }], 'Invalid service in ARN: s3'],
  ['R07 half an ARN', [parameter({ objectName: 'arn:aws' })], 'Invalid ARN format in object name: arn:aws'],
  ['R08 no region', [parameter({})], 'Region not found', { region: undefined }],
  [
    'R09 version and label of a parameter',
    [parameter({ objectVersion: '1', objectVersionLabel: 'b' })],
    'ssm parameters can not specify both objectVersion and objectVersionLabel: /dev/a',
  ],
  [
    'R11 an alias twice',
    [parameter({ objectAlias: 'x' }), secret({ objectAlias: 'x' })],
    'found duplicate object alias x',
  ],
  [
    'R11 an alias and a JMESPath of one name',
    [parameter({ objectAlias: 'x' }), secret({ jmesPath: jmesPath('text', 'x') })],
    'Name already in use for objectAlias: ',
  ],
  ['R12 a name twice', [parameter({}), parameter({})], 'found descriptor with duplicate object name /dev/a'],
  [
    'R15 a selector in the name of a parameter',
    [parameter({ objectName: '/dev/a:1' })],
    'the provider would panic: nobody asked for /dev/a',
  ],
  ['R16 a bare hyphen', [secret({ jmesPath: jmesPath('api-key') })], 'Failed to fetch secret from all'],
  ['R17 a bare dot', [secret({ jmesPath: jmesPath('a.b') })], 'Failed to fetch secret from all regions'],
  ['R19 a number', [secret({ jmesPath: jmesPath('number') })], 'Failed to fetch secret from all regions'],
  [
    'R22 no JSON',
    [parameter({ jmesPath: jmesPath('text') })],
    'Failed to fetch parameters from all regions.',
  ],
  ['R23 no path', [secret({ jmesPath: [{ objectAlias: 'x' }] })], 'Path must be specified for JMES object'],
  ['R23 no alias', [secret({ jmesPath: [{ path: 'x' }] })], 'Object alias must be specified for JMES object'],
  [
    'R25 permissions as a number',
    '[{objectName: /dev/a, objectType: ssmparameter, filePermission: 0644}]',
    'Invalid File Permission: 420',
  ],
  [
    'R26 a name as a number',
    '[{objectName: 010, objectType: ssmparameter}]',
    `${region}: Invalid parameters: 8`,
  ],
  [
    'R27 two characters for a slash',
    [parameter({})],
    "pathTranslation must be either 'False' or a single character string",
    { pathTranslation: '--' },
  ],
  [
    'R27 one character of two bytes',
    [parameter({})],
    "pathTranslation must be either 'False' or a single character string",
    { pathTranslation: 'ü' },
  ],
  [
    'R28 slashes in a file name',
    [parameter({ objectAlias: 'a/b' })],
    'pattern contains path separator',
    { pathTranslation: 'False' },
  ],
  [
    'R29 a way out',
    [parameter({ objectAlias: '../x' })],
    'path can not contain ../: /dev/a',
    { pathTranslation: 'false' },
  ],
  [
    'R32 one region twice',
    [parameter({})],
    `${region}: failover region cannot be the same as the primary region`,
    { failoverRegion: region },
  ],
  [
    'R32 a failover object without an alias',
    [secret({ failoverObject: { objectName: 'dev/json' } })],
    'object alias must be specified for objects with failover entries: dev/json',
    { failoverRegion: otherRegion },
  ],
  [
    'R32 a failover object without a region',
    [secret({ objectAlias: 'x', failoverObject: { objectName: 'dev/json' } })],
    'failover object allowed only when failover region is defined: dev/json',
  ],
  [
    'R32 a failover object of another version',
    [secret({ objectAlias: 'x', failoverObject: { objectName: 'dev/json', objectVersion: '1' } })],
    'object versions must match between primary and failover regions: dev/json',
    { failoverRegion: otherRegion },
  ],
  [
    'R34 no replica of a parameter',
    [parameter({})],
    `${otherRegion}: Invalid parameters: /dev/a`,
    { failoverRegion: otherRegion },
  ],
  [
    '§9.3 no replica of a secret',
    [secret({})],
    `${otherRegion}: Failed to describe secret dev/json: ResourceNotFoundException: `,
    { failoverRegion: otherRegion },
  ],
  ['R35 no boolean', [parameter({})], 'failed to parse usePodIdentity value', { usePodIdentity: 'yes' }],
  [
    'R113 a version id that is none',
    [secret({ objectVersionLabel: 'NO_STAGE' })],
    `${region}: Failed fetching secret dev/json: ResourceNotFoundException: `,
  ],
];

/** The rule, the objects, the files with their modes, and other parameters. */
const mountedRows: readonly (readonly [string, unknown, Fields, Fields?])[] = [
  ['a name becomes a file, its slashes translated', [parameter({})], { _dev_a: '0644' }],
  ['with another character', [parameter({})], { '-dev-a': '0644' }, { pathTranslation: '-' }],
  ['an alias is the file', [parameter({ objectAlias: 'x/y' })], { x_y: '0644' }],
  [
    'R24 the whole text is a file too',
    [secret({ objectAlias: 'all', jmesPath: jmesPath('text') })],
    { all: '0644', found: '0644' },
  ],
  [
    'a quoted path names any property',
    [secret({ objectAlias: 'all', jmesPath: jmesPath('"a.b"') })],
    { all: '0644', found: '0644' },
  ],
  [
    'permissions are inherited, or their own',
    [
      secret({
        objectAlias: 'all',
        filePermission: '0400',
        jmesPath: [...jmesPath('text'), { path: 'text', objectAlias: 'own', filePermission: '0440' }],
      }),
    ],
    { all: '0400', found: '0400', own: '0440' },
  ],
  [
    'R13 a collision is not noticed',
    [parameter({ objectAlias: 'a/b' }), secret({ objectAlias: 'a_b' })],
    { a_b: '0644' },
  ],
  [
    'R14 a parameter twice is the last one only',
    [parameter({ objectAlias: 'x' }), parameter({ objectAlias: 'y' })],
    { y: '0644' },
  ],
  ['R29 a way out that is translated', [parameter({ objectAlias: '../x' })], { '.._x': '0644' }],
  ['R37 an unknown field is ignored', [parameter({ filePermissions: 'x' })], { _dev_a: '0644' }],
  ['capitals of a field do not matter', [parameter({ OBJECTALIAS: 'x' })], { x: '0644' }],
];

export const refused = refusedRows.map(([rule, objects, said, parameters]) => ({
  rule,
  objects,
  said,
  parameters,
}));

export const mounted = mountedRows.map(([rule, objects, files, parameters]) => ({
  rule,
  objects,
  files,
  parameters,
}));
