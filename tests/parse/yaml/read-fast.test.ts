import { expect, test } from 'vitest';
import { readFast } from '../../../src/parse/yaml/fast/read-fast.ts';

const service = `# environments/services/checkout.yaml
image: { repository: shop/checkout, tag: 1.8.2 }
command: [node, server.js]
env:
  LOG_LEVEL: info # quieter
  DB_PASSWORD: { secret: database, key: password }

args:
- --port
- "8080"
containers:
  - name: proxy
    ports: { http: 8080 }
  - - 'it''s'
script: |-
  set -e

  run
replicas:
`;

test('reads a service', () => {
  expect(readFast(service)).toEqual({
    image: { repository: 'shop/checkout', tag: '1.8.2' },
    command: ['node', 'server.js'],
    env: { LOG_LEVEL: 'info', DB_PASSWORD: { secret: 'database', key: 'password' } },
    args: ['--port', '8080'],
    containers: [{ name: 'proxy', ports: { http: 8080 } }, ["it's"]],
    script: 'set -e\n\nrun',
    replicas: null,
  });
});

test('reads simple escapes', () => {
  expect(readFast('a: "\\"b\\" \\\\ \\n\\t\\/"\n"\\"c": "\\\\"\n')).toEqual({
    a: '"b" \\ \n\t/',
    '"c': '\\',
  });
});

test.each([
  ['a tab', 'a:\tb\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !b c\n'],
  ['an explicit key', '? a\n: b\n'],
  ['plain text on two lines', 'a: b\n  c\n'],
  ['quotes on two lines', 'a: "b\n  c"\n'],
  ['brackets on two lines', 'a: [b,\n  c]\n'],
  ['an escape of a byte', 'a: "\\x41"\n'],
  ['an escape at the end', 'a: "b\\\n  c"\n'],
  ['a folded text', 'a: >\n  b\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['a document mark', '---\na: b\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['an indented top', '  a: b\n'],
  ['a list at the top', '- a\n'],
  ['no content', '# a\n'],
  ['a byte order mark', '\ufeffa: b\n'],
  ['a no-break space', 'a: b\u00a0c\n'],
  ['a lone carriage return', 'a: b\rc: d\n'],
  ['a double key', 'a: 1\na: 2\n'],
  ['a prototype', '__proto__: 1\n'],
  ['an ambiguous word', 'a: no\n'],
  ['an ambiguous key', 'on: a\n'],
  ['a number as key', '80: a\n'],
])('leaves %s to the strict reader', (_, text) => {
  expect(readFast(text)).toBeUndefined();
});
