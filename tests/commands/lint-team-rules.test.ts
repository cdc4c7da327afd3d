import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const manifest = `# a Service
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

const rules = `team-owner:
  types: [Service]
  expression: '"owner" in object.metadata.?labels.orValue({})'
  message: has no owner
`;

const config = 'rules: rules.yaml\n';

function repositoryWith(files: Readonly<Record<string, string>>): Repository {
  return new Repository({
    'k8s/web.yaml': manifest,
    'rules.yaml': rules,
    'purser.lint.yaml': config,
    ...files,
  });
}

test('what breaks a rule of the file that purser.lint.yaml names is said at its object', async () => {
  const { code, error } = await repositoryWith({}).purser('lint', 'k8s');
  expect(code).toBe(1);
  expect(error).toMatch(
    /^k8s\/web.yaml:2:1 {2}Service web: has no owner \[team-owner\]\n\n1 issue; 1 object in 1 file/,
  );
});

test.each([
  ['that it has', 'spec.ports[0].port', `k8s/web.yaml:5:19  Service web spec.ports[0].port: `],
  ['that it lacks', 'spec.ports[0].name', `k8s/web.yaml:5:17  Service web spec.ports[0].name: `],
  ['that lies below nothing of it', 'status.conditions', 'k8s/web.yaml:2:1  Service web status.conditions: '],
])('a rule of a field %s is said at its line, or the nearest above it', async (_, field, beginning) => {
  const untyped = rules.replace('  types: [Service]\n', `  field: ${field}\n`);
  const { error } = await repositoryWith({ 'rules.yaml': untyped }).purser('lint', 'k8s');
  expect(error.split('\n')[0]).toBe(`${beginning}has no owner [team-owner]`);
});

test('a path that leads nowhere is said at its line of the file of rules', async () => {
  const wrong = { 'rules.yaml': `${rules}  field: spec.port\n` };
  expect((await repositoryWith(wrong).purser('lint', 'k8s')).error).toContain(
    'rules.yaml:5:10  Service has no field spec.port; did you mean "ports"?',
  );
});

test('without the file they do not hold, and nobody takes them for manifests', async () => {
  const repository = repositoryWith({});
  expect((await repository.purser('lint')).error).toContain('1 object in 1 file');
  repository.write('purser.lint.yaml', '{}\n');
  expect(await repository.purser('lint', 'k8s')).toMatchObject({ code: 0, error: '' });
});

test('a comment silences one with a reason', async () => {
  const silenced = `# purser-silence team-owner: everybody's\n${manifest}`;
  expect((await repositoryWith({ 'k8s/web.yaml': silenced }).purser('lint', 'k8s')).code).toBe(0);
  const other = `# purser-silence team-onwer: everybody's\n${manifest}`;
  expect((await repositoryWith({ 'k8s/web.yaml': other }).purser('lint', 'k8s')).error).toContain(
    'there is no rule "team-onwer"; did you mean "team-owner"?',
  );
});

test('a rule that asks for what nobody said of the environment is not judged, and that is said', async () => {
  const asking = `team-here:
  where: environment.name == "production"
  expression: environment.region == "eu-west-1"
  message: is elsewhere
`;
  const without = await repositoryWith({ 'rules.yaml': asking }).purser('lint', 'k8s');
  expect(without.code).toBe(0);
  expect(without.out).toMatch(/what rules ask of the cluster, .*\benvironment\b/);
  const facts = `${config}environment: production\nregion: us-east-1\n`;
  const given = await repositoryWith({ 'rules.yaml': asking, 'purser.lint.yaml': facts }).purser(
    'lint',
    'k8s',
  );
  expect(given.error).toContain('Service web: is elsewhere [team-here]');
  expect(given.error).not.toMatch(/what rules ask of the cluster, .*\benvironment\b/);
});

test('strict rules hold with --strict', async () => {
  const repository = repositoryWith({ 'rules.yaml': `${rules}  level: strict\n` });
  expect((await repository.purser('lint', 'k8s')).code).toBe(0);
  expect((await repository.purser('lint', 'k8s', '--strict')).error).toContain('[team-owner]');
});

test.each([
  ['is not there', {}, 'purser.lint.yaml:1:8  there is no other.yaml'],
  ['is no YAML', { 'other.yaml': 'team-a: [\n' }, 'other.yaml:1:9  '],
  [
    'holds what is no expression',
    { 'other.yaml': 'team-a: { expression: "object.", message: is wrong }\n' },
    'other.yaml:1:31  ends too early',
  ],
])('a file that %s is said', async (_, files: Readonly<Record<string, string>>, words) => {
  const { code, error } = await repositoryWith({
    ...files,
    'purser.lint.yaml': 'rules: other.yaml\n',
  }).purser('lint', 'k8s');
  expect(code).toBe(1);
  expect(error).toContain(words);
});

/** Objects of others hold anything. */
test('odd objects end in findings, never in a failure', async () => {
  const odd = `apiVersion: v1
kind: Service
metadata: { name: 7, labels: [a], constructor: 1 }
__proto__: { spec: 1 }
spec: 1_0.5
---
apiVersion: v1
kind: Service
metadata: null
spec: { ports: 1.0e+20, list: [null, -0.0, 0x10], toString: ~ }
`;
  const every = `team-every:
  expression: |
    object.spec.ports.all(p, p.port > 0) && object.metadata.labels.exists(l, l.startsWith("a"))
  message: is odd
`;
  const { code, error } = await repositoryWith({ 'k8s/web.yaml': odd, 'rules.yaml': every }).purser(
    'lint',
    'k8s',
  );
  expect(code).toBe(1);
  expect(error.match(/the rule cannot be judged: its expression/g)).toHaveLength(2);
});
