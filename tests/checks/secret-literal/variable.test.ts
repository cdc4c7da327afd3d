import { expect, test } from 'vitest';
import { describeSecretVariable } from '../../../src/checks/secret-literal/secret-literal.ts';
import { alphabets, body, secretsByKind } from './fixtures.ts';

const caught: readonly (readonly [name: string, value: string])[] = [
  ['DB_PASSWORD', 'hunter2'],
  ['DB_PASSWORD', 'correct-horse-battery-staple'],
  ['DB_PASSWORD', 'changeme'],
  ['DB_PASSWORD', '123456'],
  ['POSTGRES_PASSWORD', 'postgres'],
  ['PGPASSWORD', 'swordfish'],
  ['MYSQL_ROOT_PASSWD', 'root'],
  ['SMTP_PASS', 'swordfish'],
  ['DB_PWD', 'swordfish'],
  ['dbPass', 'swordfish'],
  ['db.password', 'swordfish'],
  ['--password', 'swordfish'],
  ['clientSecret', 'swordfish1'],
  ['JWT_SECRET', 'foobar'],
  ['SESSION_SECRET', 'keyboard cat'],
  ['JWT_SECRET', 'secret'],
  ['CLIENT_SECRET', 'super-secret'],
  ['APP_SECRET', 'supersecret'],
  ['API_KEY', 'changeme'],
  ['GITHUB_TOKEN', body(40, alphabets.hex)],
  ['API_KEY', '550e8400-e29b-41d4-a716-446655440000'],
  ['APIKEY', 'abc123def456'],
  ['STRIPE_API_KEY', 'abc123def456'],
  ['SSH_PRIVATE_KEY', 'abc123def456'],
  ['AWS_SECRET_ACCESS_KEY', 'abc123def456'],
  ['ACCESS_KEY', `/7Qx${body(29, alphabets.word)}`],
  ['SECRET_KEY', 'django-insecure-abc123'],
  ['SECRET_KEY_BASE', body(128, alphabets.hex)],
  ['GCP_CREDENTIALS', '{"client":"abc"}'],
  ['ENCRYPTION_KEY', body(64, alphabets.hex)],
  ['DB_PASSWORD', '${DB_PASSWORD:-hunter2}'],
  ['DB_PASSWORD', 'hunter2$(SUFFIX)'],
  ['DB_PASSWORD', '$ecret1'],
];

test.each(caught)('%s with %s is caught', (name, value) => {
  expect(describeSecretVariable(name, value)).toBe(`a value for ${name}`);
});

const passing: readonly (readonly [name: string, ...values: string[]])[] = [
  [
    'DB_PASSWORD',
    '',
    ' ',
    '$(DB_PASSWORD)',
    '${DB_PASSWORD}',
    '{{ .password }}',
    '<password>',
    '***',
    'false',
    'none',
  ],
  [
    'DB_PASSWORD',
    '/run/secrets/db',
    './db-password',
    'arn:aws:ssm:eu-central-1:1:parameter/db',
    'op://vault/db/password',
  ],
  ['DB_PASSWORD', 'vault:secret/data/db#password', 'ref+awsssm://db/password', 'ENC[AES256_GCM,data:abc]'],
  ['PASSWORD_MIN_LENGTH', '12'],
  ['MIN_PASSWORD', '12'],
  ['REQUIRE_PASSWORD', 'true', '1', 'yes'],
  ['PASSWORD_POLICY', 'strong1'],
  ['DB_PASSWORD_FILE', '/run/secrets/db', 'db-password.txt'],
  ['RESET_PASSWORD', 'reset-password-v2', '/reset', 'user.password.reset'],
  ['TOKEN_TTL', '3600', '1h'],
  ['ACCESS_TOKEN', '15m', '3600', 'jwt', 'Bearer $(ACCESS_TOKEN)'],
  ['MAX_TOKEN', '4096'],
  ['AUTH_TOKEN', ''],
  ['CSRF_TOKEN', 'X-CSRF-Token', 'csrftoken', 'XSRF-TOKEN', 'csrf_token'],
  ['EOS_TOKEN', '</s>', '[EOS]', '<|endoftext|>'],
  ['SEPARATOR_TOKEN', ',', '##'],
  ['NEXT_PAGE_TOKEN', 'CAUQAA1'],
  ['TOKEN_URL', 'https://login.example.com/token'],
  ['TOKEN_SECRET', 'https://login.example.com/token'],
  ['SECRET_NAME', 'checkout-tls'],
  ['TLS_SECRET', 'checkout-tls', 'tls1'],
  ['IMAGE_PULL_SECRET', 'regcred'],
  [
    'DB_SECRET',
    'prod/checkout/db',
    'checkout-db',
    'DB_PASSWORD',
    'projects/123456789012/secrets/db/versions/latest',
  ],
  ['API_KEY_HEADER', 'X-Api-Key'],
  ['API_KEY', 'X-Api-Key', 'dummy', 'secret://db/key', 'https://keys.example.com'],
  ['NEXT_PUBLIC_MAPBOX_TOKEN', 'abc123def456'],
  ['STRIPE_PUBLISHABLE_API_KEY', 'abc123def456'],
  ['VAPID_PUBLIC_KEY', body(87, alphabets.url)],
  ['CORS_ALLOW_CREDENTIALS', 'true'],
  ['FETCH_CREDENTIALS', 'include', 'same-origin'],
  ['GOOGLE_APPLICATION_CREDENTIALS', '/var/secrets/google/key.json', '/etc/MyProject2ServiceAccountKey.json'],
  ['SSH_PRIVATE_KEY', 'id_rsa', '~/.ssh/id_rsa', 'tls.key'],
  ['SIGNING_KEY', 'alias/signing', 'rsa-2048', 'key1'],
  ['PARTITION_KEY', 'customer_id1'],
  ['COMPASS', 'north1'],
  ['BYPASS', 'cache1'],
  ['PWD', '/app'],
  ['AWS_REGION', 'eu-central-1'],
];

test.each(passing)('%s passes', (name, ...values) => {
  expect(values.filter((value) => describeSecretVariable(name, value) !== undefined)).toEqual([]);
});

test('what the text betrays comes before what the name promises', () => {
  const [token = ''] = secretsByKind()['a GitHub token'] ?? [];
  expect(describeSecretVariable('GREETING', token)).toBe('a GitHub token');
  expect(describeSecretVariable('DB_PASSWORD', token)).toBe('a GitHub token');
});

test('a name that is a secret itself, or no name, is not repeated', () => {
  const [token = ''] = secretsByKind()['a GitHub token'] ?? [];
  expect(describeSecretVariable(`${token}_TOKEN`, 'abc123')).toBe('a value for a secret variable');
  expect(describeSecretVariable('a\u001b[31m_TOKEN', 'abc123')).toBe('a value for a secret variable');
});
