import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { github } from '../../src/report/formats/github.ts';
import { junit } from '../../src/report/formats/junit.ts';
import { sarif } from '../../src/report/formats/sarif.ts';
import type { Issue } from '../../src/values/issue.ts';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';

const rules = new Map([
  ['no-a', { id: 'no-a', level: 'contract' as const, rows: ['R01'], why: 'it breaks', help: 'mend it' }],
  ['no-b', { id: 'no-b', level: 'strict' as const, rows: [], why: 'it is careless' }],
]);

const issues: readonly Issue[] = [
  {
    file: 'a b/ü.yaml',
    line: 3,
    column: 7,
    what: 'is <wrong> & "odd", 100% so',
    help: 'mend:\nit',
    rule: 'no-a',
  },
  { file: 'a b/ü.yaml', line: 9, column: 1, what: 'is <wrong> & "odd", 100% so', rule: 'no-a' },
  { file: 'c,d:e.yaml', what: 'holds \u0000 and \u001b[31m', rule: 'no-b' },
  { file: 'e.yaml', line: 1, column: 1, what: 'cannot be read' },
];

/** What the standard requires of the members that are written (SARIF 2.1.0, sections 3.13 to 3.52). */
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text.optional(),
              defaultConfiguration: z.strictObject({ level }),
              properties: z.record(z.string(), z.unknown()),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      automationDetails: z.strictObject({ id: z.string() }),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level,
          message: text,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({
                  uri: z.string().regex(/^[\w.~!$&'()*+;=@%-]+(\/[\w.~!$&'()*+;=@%-]+)*$/),
                  uriBaseId: z.literal('%SRCROOT%'),
                }),
                region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }).optional(),
              }),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

const sarifOf = (all: readonly Issue[]) => Sarif.parse(JSON.parse(sarif(all, rules, 'check'))).runs[0];

test('SARIF has what the standard requires, and each result points to its rule', () => {
  const run = sarifOf(issues);
  expect(run?.results.map(({ ruleId, ruleIndex }) => [ruleId, run.tool.driver.rules[ruleIndex]?.id])).toEqual(
    [
      ['no-a', 'no-a'],
      ['no-a', 'no-a'],
      ['no-b', 'no-b'],
      ['valid-input', 'valid-input'],
    ],
  );
  expect(run?.results.map((result) => result.level)).toEqual(['error', 'error', 'warning', 'error']);
  expect(run?.results[0]?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'a%20b/%C3%BC.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 7 },
  });
});

test('fingerprints tell issues apart, and stay when lines move', () => {
  const prints = (all: readonly Issue[]) =>
    sarifOf(all)?.results.map(({ partialFingerprints }) => partialFingerprints['purserIssue/v1']);
  expect(new Set(prints(issues)).size).toBe(issues.length);
  expect(prints(issues.map((issue) => ({ ...issue, line: (issue.line ?? 0) + 5 })))).toEqual(prints(issues));
});

test('GitHub annotations have their escapes', () => {
  expect(github(issues, rules))
    .toBe(`::error file=a b/ü.yaml,line=3,col=7,title=no-a::is <wrong> & "odd", 100%25 so%0Amend:%0Ait
::error file=a b/ü.yaml,line=9,col=1,title=no-a::is <wrong> & "odd", 100%25 so
::warning file=c%2Cd%3Ae.yaml,title=no-b::holds \u0000 and \u001b[31m
::error file=e.yaml,line=1,col=1,title=valid-input::cannot be read
`);
});

const python = spawnSync('python3', ['--version']).status === 0;
const reader = `import sys, json, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([[s.get('name'), [[c.get('name'), c.find('failure').get('message') if c.find('failure') is not None else None] for c in s]] for s in root]))`;

test.skipIf(!python)('JUnit is read back by a parser of XML (python3; skipped where that is missing)', () => {
  const read = (all: readonly Issue[]): unknown =>
    JSON.parse(spawnSync('python3', ['-c', reader], { input: junit(all, 'check'), encoding: 'utf8' }).stdout);
  expect(read(issues)).toMatchObject([
    [
      'a b/ü.yaml',
      [
        ['no-a: is <wrong> & "odd", 100% so', 'is <wrong> & "odd", 100% so'],
        ['no-a: is <wrong> & "odd", 100% so', 'is <wrong> & "odd", 100% so'],
      ],
    ],
    ['c,d:e.yaml', [[expect.stringMatching(/^no-b: holds .* and .*\[31m$/), expect.any(String)]]],
    ['e.yaml', [['valid-input: cannot be read', 'cannot be read']]],
  ]);
  expect(read([])).toEqual([['purser check', [['nothing is wrong', null]]]]);
});

test('JUnit counts what it holds', () => {
  expect(junit(issues, 'lint')).toContain('<testsuites name="purser lint" tests="4" failures="4">');
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  expect(junit(issues, 'lint')).not.toMatch(/[\u0000-\u0008\u001b]/);
});

test.each(['sarif', 'junit', 'github'])('check and lint answer in %s, wrong or right', async (format) => {
  const repository = new Repository(shop);
  await repository.purser('synth');
  expect(await repository.purser('check', '--format', format)).toMatchObject({ code: 0, error: '' });
  repository.write('environments/services/web.yaml', `${service}replicas: -1\n`);
  const wrong = await repository.purser('check', '--format', format);
  expect(wrong).toMatchObject({ code: 1, error: '' });
  expect(wrong.out).toContain('environments/services/web.yaml');
  repository.write('k8s/a.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { k: aGk= }\n');
  const linted = await repository.purser('lint', 'k8s', '--format', format);
  expect(linted).toMatchObject({ code: 1, error: '' });
  expect(linted.out).toContain('no-committed-secret');
});

test('files are named from the top of the repository, wherever in it the team works', async () => {
  const repository = new Repository({});
  spawnSync('git', ['init', '--quiet'], { cwd: repository.root });
  for (const [path, content] of Object.entries({
    ...shop,
    'environments/services/web.yaml': `${service}prts: {}\n`,
  }))
    repository.write(`apps/shop/${path}`, content);
  const said = async (format: string) =>
    (await repository.purserIn('apps/shop', 'check', '--format', format)).out;
  expect(await said('github')).toContain('file=apps/shop/environments/services/web.yaml,line=2,');
  expect(await said('sarif')).toContain('"uri": "apps/shop/environments/services/web.yaml"');
  expect(await said('junit')).toContain('apps/shop/environments/services/web.yaml');
  repository.write('apps/other.yaml', 'kind: A\n');
  const { out } = await repository.purserIn('apps/shop', 'lint', '../other.yaml', '--format', 'github');
  expect(out).toContain('file=apps/other.yaml,');
});

test('ten thousand issues of one kind are told apart in no time', () => {
  const many = Array.from({ length: 10_000 }, (_, line) => ({
    file: 'a.yaml',
    line,
    column: 1,
    what: 'is odd',
  }));
  const found = sarif(many, rules, 'lint').match(/"purserIssue\/v1": "\w+"/g);
  expect(new Set(found).size).toBe(10_000);
});
