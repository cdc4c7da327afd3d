const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
export const alphabets = {
  hex: '0123456789abcdef',
  base32: `${lower.toUpperCase()}234567`,
  letters: lower + lower.toUpperCase(),
  capitals: lower.toUpperCase() + digits,
  word: lower + lower.toUpperCase() + digits,
  url: `${lower + lower.toUpperCase() + digits}-_`,
  base64: `${lower + lower.toUpperCase() + digits}+/`,
} as const;

/** Every fixture is built while the test runs, so that no file here looks like a leak to a scanner. */
export function body(length: number, alphabet: string, seed = 1): string {
  let state = seed * 65537 + length;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return alphabet.charAt((state >> 12) % alphabet.length);
  }).join('');
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** For the same reason: no fixture stands in one piece. */
export function glue(...parts: readonly string[]): string {
  return parts.join('');
}

/** With a digit, a capital and a small letter for certain. */
function mixed(length: number, alphabet: string, seed: number): string {
  return `7Qx${body(length - 3, alphabet, seed)}`;
}

function pem(label: string, text: string): string {
  const lines = text.match(/.{1,64}/g) ?? [];
  return [glue('-----BEGIN ', label, '-----'), ...lines, glue('-----END ', label, '-----'), ''].join('\n');
}

const { hex, base32, capitals, word, url, base64: b64 } = alphabets;

function privateKeys(seed: number): readonly string[] {
  const text = body(800, b64, seed);
  const labels = ['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH ', 'ENCRYPTED '].map((kind) =>
    glue(`${kind}PRIVATE`, ' KEY'),
  );
  return [
    ...labels.map((label) => pem(label, text)),
    pem(glue('PGP PRIVATE', ' KEY BLOCK'), `Version: 1\n${text}`),
    glue('---- BEGIN SSH2 ENCRYPTED PRIVATE', ' KEY ----\n', text),
    JSON.stringify({ type: 'service_account', private_key: pem(glue('PRIVATE', ' KEY'), text) }),
    glue('PuTTY-User-Key', '-File-3: ssh-ed25519\n', text),
    glue('AGE-SECRET', '-KEY-1', body(58, capitals, seed)),
    glue('MII', 'EvQIBADANBgkqhkiG9w0BAQEFAASC', text),
    glue('MII', 'EpAIBAAKCAQEA', text),
    glue('MHc', 'CAQEEI', 'G', text),
    glue('MIGH', 'AgEAMBMGByqGSM49', text),
    glue('MC4C', 'AQAwBQYDK2VwBCIEI', text.slice(0, 43)),
    glue('b3Blbn', 'NzaC1rZXktdjEAAAAABG5vbmU', text),
    JSON.stringify({ kty: 'RSA', n: body(342, url, seed), e: 'AQAB', d: body(342, url, seed + 1) }),
    JSON.stringify({ d: body(43, url, seed), crv: 'P-256', kty: 'EC' }),
  ];
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jsonWebToken(seed: number): string {
  return [part({ alg: 'HS256', typ: 'JWT' }), part({ sub: `user-${seed}` }), body(43, url, seed)].join('.');
}

function connections(seed: number): readonly string[] {
  const password = body(12, word, seed);
  return [
    ...['postgres', 'mysql', 'amqp', 'mongodb+srv', 'https', 'redis'].map(
      (s) => `${s}://user:${password}@host/db`,
    ),
    `redis://:${password}@redis:6379/0`,
    `postgres://$(DB_USER):${password}@$(DB_HOST)/db`,
    glue('postgres://user:${DB_PASSWORD:-', password, '}@host/db'),
    `mongodb://u:${password}@a:27017,b:27017/db?replicaSet=rs0`,
    `https:\\/\\/user:${password}@host\\/db`,
    `user:${password}@tcp(db:3306)/shop`,
    `jdbc:oracle:thin:scott/${password}@//db:1521/orcl`,
    `Server=db;Database=shop;User Id=sa;Password=${password};`,
    `Server=db;User Id=sa;Pwd=${password}`,
    `host=db user=app password=${password} dbname=shop`,
    'host=db user=app password=swordfish dbname=shop',
    `jdbc:postgresql://db/shop?user=app&password=${password}`,
    `jdbc:sqlserver://db:1433;user=sa;password=${password};encrypt=true`,
  ];
}

/** The bare secrets of each kind; `seed` makes the random part of it. */
export function secretsByKind(seed = 1): Readonly<Record<string, readonly string[]>> {
  const m = (length: number, alphabet: string): string => mixed(length, alphabet, seed);
  const h = (length: number): string => body(length, hex, seed);
  return {
    'a private key': privateKeys(seed),
    'an AWS access key id': ['AK', 'AS', 'AB', 'AC'].map((two) =>
      glue(two, two === 'AC' ? 'CA' : 'IA', '7', body(15, base32, seed)),
    ),
    'an AWS secret access key': [
      glue('wJalrXUtnFEMI/K7MDENG', '/bPxRfiCYEXAMPLEKEY'),
      glue('aws_key ', mixed(40, b64, seed + 40)),
    ],
    'an AWS session token': [glue('IQoJb3', 'JpZ2lu', body(300, b64, seed))],
    'an AWS Bedrock API key': [glue('AB', 'SK', body(128, b64, seed))],
    'a GitHub token': [
      ...['p', 'o', 'u', 's', 'r'].map((c) => glue('gh', c, '_', m(36, word))),
      glue('github', '_pat_', m(22, word), '_', m(59, word)),
    ],
    'a GitLab token': ['pat', 'ptt', 'dt', 'rt', 'cbt', 'ft', 'soat'].map((c) =>
      glue('gl', c, '-', m(20, url)),
    ),
    'a Slack token': [
      ...['a', 'b', 'e', 'p', 'r', 's'].map((c) =>
        glue('xo', 'x', c, '-', body(12, digits, seed), '-', m(24, word)),
      ),
      glue('xa', 'pp-1-A', m(10, capitals).toUpperCase(), '-', body(13, digits, seed), '-', h(64)),
    ],
    'a webhook address that works as a password': [
      glue(
        'https://hooks.slack',
        '.com/services/T',
        body(8, capitals, seed),
        '/B',
        body(8, capitals, seed),
        '/',
        m(24, word),
      ),
      glue('https://discord', '.com/api/webhooks/', body(18, digits, seed), '/', m(68, url)),
    ],
    'a Stripe key': [
      ...['sk_live', 'rk_live', 'sk_test'].map((c) => glue(c, '_', m(24, word))),
      glue('wh', 'sec_', m(32, word)),
    ],
    'an npm token': [glue('np', 'm_', m(36, word))],
    'a PyPI token': [glue('py', 'pi-AgEIcHlwaS5vcmc', m(100, url))],
    'a RubyGems token': [glue('ruby', 'gems_', h(48))],
    'a Google API key': [glue('AI', 'za', m(35, url))],
    'a Google OAuth secret': [glue('GOC', 'SPX-', m(28, url))],
    'an Azure storage or bus key': [
      glue(
        'DefaultEndpointsProtocol=https;AccountName=shop;Account',
        'Key=',
        m(86, b64),
        '==;EndpointSuffix=core.windows.net',
      ),
      glue(
        'Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccess',
        'Key=',
        m(43, b64),
        '=',
      ),
    ],
    'an Azure shared access signature': [
      glue('https://shop.blob.core.windows.net/c?sv=2022-11-02&se=2030-01-01&s', 'ig=', m(43, word), '%3D'),
    ],
    'a SendGrid key': [glue('S', 'G.', m(22, url), '.', m(43, url))],
    'a Twilio key': [glue('S', 'K', h(32))],
    'an Anthropic key': [glue('sk', '-ant-api03-', m(93, url))],
    'an OpenAI style key': [
      glue('sk', '-', m(48, word)),
      glue('sk', '-proj-', m(80, url)),
      glue('sk', '-or-v1-', h(64)),
    ],
    'a Hugging Face token': [glue('h', 'f_', m(34, word))],
    'a Vault token': ['hvs', 'hvb', 'hvr'].map((c) => glue(c, '.', m(90, url))),
    'a Terraform Cloud token': [glue(m(14, word), '.atlas', 'v1.', m(67, url))],
    'a DigitalOcean token': [glue('do', 'p_v1_', h(64))],
    'a Doppler token': [glue('dp', '.pt.', m(43, word))],
    'a Databricks token': [glue('da', 'pi', h(32))],
    'a Docker Hub token': [glue('dckr', '_pat_', m(27, url))],
    'a Grafana token': [glue('gl', 'sa_', m(32, word), '_', h(8))],
    'a Mailgun key': [glue('key', '-', h(32))],
    'a Groq key': [glue('gs', 'k_', m(52, word))],
    'a Pulumi token': [glue('pu', 'l-', h(40))],
    'a New Relic key': [glue('NR', 'AK-', body(27, capitals, seed))],
    'a Dynatrace token': [glue('dt', '0c01.', body(24, capitals, seed), '.', body(64, capitals, seed))],
    'a Sentry token': [glue('sn', 'trys_', m(60, word))],
    'a Shopify token': [glue('sh', 'pat_', h(32))],
    'a Square token': [glue('sq', '0atp-', m(22, url))],
    'an Atlassian token': [glue('AT', 'ATT3', m(180, url))],
    'a Linear key': [glue('lin', '_api_', m(40, word))],
    'a Notion token': [glue('nt', 'n_', m(46, word)), glue('sec', 'ret_', m(43, word))],
    'a Postman key': [glue('PM', 'AK-', h(24), '-', h(34))],
    'a Tailscale key': [glue('ts', 'key-auth-', m(40, word))],
    'a Supabase key': [glue('sb', 'p_', h(40)), glue('sb', '_secret_', m(30, url))],
    'a PlanetScale token': [glue('ps', 'cale_tkn_', m(40, word))],
    'an Artifactory key': [glue('AK', 'Cp', m(69, word)), glue('cmVm', 'dGtu', m(56, word))],
    'an Alibaba Cloud access key id': [glue('LT', 'AI', m(20, word))],
    'a Telegram bot token': [glue('123456789:', 'AA', m(33, url))],
    'a JSON Web Token': [jsonWebToken(seed)],
    'a bearer token': [glue('Authorization: Bearer ', m(40, word)), glue('bearer ', h(64))],
    'a user name with a password': [
      glue('Authorization: Basic ', base64('admin:' + m(9, word))),
      glue('curl -sS -u admin:', m(9, word), ' https://host/'),
    ],
    'a registry password': [
      JSON.stringify({ auths: { 'ghcr.io': { auth: base64(glue('bot:', m(12, word))) } } }),
    ],
    'a connection string with a password': connections(seed),
    'a secret in an assignment': [
      `--password=${m(8, word)}`,
      '--db-password=swordfish',
      '-Dspring.datasource.password=swordfish',
      'PGPASSWORD=swordfish psql -h db',
      JSON.stringify({ db: { host: 'db', password: 'swordfish' } }),
      JSON.stringify(JSON.stringify({ password: m(9, word) })),
      `log: info\ndb:\n  host: db\n  password: ${m(9, word)}\n`,
      `spring.datasource.password = ${m(9, word)}\n`,
      `requirepass_note=1\nmasterPass="${m(9, word)}"`,
      `--token=${m(9, word)}`,
      JSON.stringify({ clientSecret: m(9, word) }),
      `export API_TOKEN='${m(9, word)}' && ./run`,
      `https://host/callback?access_token=${m(20, word)}`,
      `//registry.example.com/:_authToken=${h(36)}`,
      `ENCRYPTION_KEY=${h(64)}`,
    ],
  };
}
