import { expect, test } from 'vitest';
import { allRules } from '../../src/checks/all-rules.ts';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const path = 'environments/rules.yaml';
const overlay = 'environments/dev/web.yaml';
const settings = 'environments/dev/environment.yaml';

const replicas = `team-two-replicas:
  types: [Deployment.apps]
  expression: object.spec.replicas >= 2
  message: has fewer than two replicas
  help: let it have two
`;

function withRules(rules: string, files: Readonly<Record<string, string>> = {}): Repository {
  return new Repository({ ...shop, [path]: rules, ...files });
}

async function said(rules: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, error } = await withRules(rules, files).purser('synth');
  expect(code).toBe(error === '' ? 0 : 1);
  return error;
}

test('no rule of Purser can have the id of a rule of a team', () => {
  const ids = [...allRules.keys()];
  expect(ids.filter((id) => !/^(?:no|require|unique|valid)-/.test(id))).toStrictEqual([]);
});

test('what breaks a rule is said of the input that it comes from, and nothing is written', async () => {
  const repository = withRules(replicas, { [overlay]: 'replicas: 1\n' });
  expect((await repository.purser('synth')).error)
    .toBe(`${overlay}:1:1  Deployment web: has fewer than two replicas [team-two-replicas]
    let it have two

1 issue; nothing was written
`);
  expect(repository.files()).toStrictEqual({});
  expect((await repository.purser('check')).error).toContain('[team-two-replicas]');
});

const base = 'environments/services/web.yaml';
const disk = `team-disk:
  types: [Deployment.apps]
  expression: object.spec.template.spec.containers.all(c, "ephemeral-storage" in c.resources.limits)
  field: spec.template.spec.containers[0].resources.limits.ephemeral-storage
  message: has no limit
`;
const image = `team-image:
  types: [Deployment.apps]
  expression: object.spec.template.spec.containers[0].image.startsWith("other/")
  field: spec.template.spec.containers[0].image
  message: is not ours
`;

test.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
  [
    'an overlay says',
    `${replicas}  field: spec.replicas\n`,
    { [base]: `${service}replicas: 2\n`, [overlay]: 'labels: { a: b }\nreplicas: 1\n' },
    `${overlay}:2:11  Deployment web spec.replicas: has fewer than two replicas [team-two-replicas]`,
  ],
  [
    'only the base says',
    `${replicas}  field: spec.replicas\n`,
    { [base]: `${service}replicas: 1\n`, [overlay]: 'labels: { a: b }\n' },
    `${base}:2:11  Deployment web spec.replicas: has fewer than two replicas [team-two-replicas]`,
  ],
  [
    'the input calls by another name',
    image,
    {},
    `${base}:1:1  Deployment web spec.template.spec.containers[0].image: is not ours [team-image]`,
  ],
  [
    'nobody says, below the nearest that is said',
    disk,
    { [overlay]: 'replicas: 1\nresources: { limits: { cpu: 1 } }\n' },
    `${overlay}:2:14  Deployment web spec.template.spec.containers[0].resources.limits.ephemeral-storage: has no limit [team-disk]`,
  ],
  [
    'nobody says, at the beginning where nothing above it is said',
    `${replicas}  field: spec.replicas\n`.replace('>= 2', '>= 3'),
    { [overlay]: 'labels: { a: b }\n' },
    `${overlay}:1:1  Deployment web spec.replicas: has fewer than two replicas [team-two-replicas]`,
  ],
])(
  'a rule of a field is said at the line of the input that says it: what %s',
  async (_, rule, files, line) => {
    expect((await said(rule, files)).split('\n')[0]).toBe(line);
  },
);

const wrongPath =
  'expected the path of a field, such as spec.replicas, metadata.labels["example.com/team"] or spec.template.spec.containers[0].image';

test.each([
  ['.spec.replicas', wrongPath],
  ['spec..replicas', wrongPath],
  ['spec.replicas.', wrongPath],
  ['metadata.annotations[example.com/team]', wrongPath],
  ['spec.template.spec.containers[*].image', wrongPath],
  ['', wrongPath],
  ['object.spec.replicas', 'begins below the object: expected spec.replicas, not object.spec.replicas'],
  ['spec.replica', 'Deployment.apps has no field spec.replica; did you mean "replicas"?'],
  ['specs', 'Deployment.apps has no field specs; did you mean "spec"?'],
  ['spec.replicas.most', 'Deployment.apps has no field spec.replicas.most'],
  [
    'spec.template.spec.containers.image',
    'spec.template.spec.containers of Deployment.apps is a list: name it as a whole, or one item, as in spec.template.spec.containers[0]',
  ],
])('a path that leads nowhere is said at its line: %s', async (field, what) => {
  const rule = (types: string) =>
    `team-a:\n  expression: 'true'\n  field: '${field}'\n  message: is wrong\n${types}`;
  expect((await said(rule('  types: [Deployment.apps]\n'))).split('\n')[0]).toBe(`${path}:3:10  ${what}`);
});

test('it is said of a rule too that is wrong otherwise', async () => {
  const error = await said('team-a: { types: [Service], field: spec.port, expression: "true" }\n');
  expect(error).toContain(`${path}:1:36  Service has no field spec.port; did you mean "ports"?`);
  expect(error).toContain('message: missing');
});

test.each([
  ['Deployment.apps', 'metadata.labels["example.com/team"]'],
  ['Deployment.apps', 'spec.template.spec.containers[3].resources.limits["nvidia.com/gpu"]'],
  ['DaemonSet.apps, Deployment.apps', 'spec.replicas'],
  ['HorizontalPodAutoscaler.autoscaling', 'spec.targetCPUUtilizationPercentage'],
  ['Widget.example.com', 'spec.anything'],
  ['HTTPRoute.gateway.networking.k8s.io', 'spec.newer'],
])('of %s a rule may be about %s', async (types, field) => {
  const rule = `team-a: { types: [${types}], field: '${field}', expression: 'true', message: is wrong }\n`;
  expect(await said(rule)).toBe('');
});

test('what keeps it is rendered, and check finds it so', async () => {
  const repository = withRules(replicas, { [overlay]: 'replicas: 2\n' });
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
});

test('a file without a rule is wrong only as an empty file is', async () => {
  expect(await said('{}\n')).toBe('');
});

test.each([
  ['Deployment.apps', 'Deployment web'],
  ['Namespace', 'Namespace dev'],
  ['Application.argoproj.io', 'Application dev-web'],
  ['AppProject.argoproj.io', 'AppProject dev'],
])('a rule looks at any type: %s', async (type, object) => {
  const rule = `team-never: { types: [${type}], expression: "false", message: is there }\n`;
  expect(await said(rule)).toContain(`${object}: is there [team-never]`);
  expect(await said(rule.replace('"false"', '"true"'))).toBe('');
});

test('a rule without types looks at all objects, and `where` chooses among them', async () => {
  const all = `team-all: { expression: "false", message: is there }\n`;
  expect((await said(all)).split('\n').filter((line) => line.endsWith('[team-all]')).length).toBe(7);
  const some = `team-some: { where: 'object.kind == "ServiceAccount"', expression: "false", message: is there }\n`;
  expect(await said(some)).toMatch(
    /^environments\/dev\/web.yaml:1:1 {2}ServiceAccount web: is there \[team-some\]\n/,
  );
});

test('an expression knows the namespace and the environment', async () => {
  const rule = (text: string) =>
    `team-here: { types: [Deployment.apps], expression: '${text}', message: is elsewhere }\n`;
  expect(await said(rule('namespaceName == "dev" && environment.name == "dev"'))).toBe('');
  const { partition, ...others } = {
    partition: 'aws',
    region: 'eu-west-1',
    account: '111111111111',
    kubernetes: '1.35',
  };
  for (const [name, value] of Object.entries({ partition, ...others }))
    // oxlint-disable-next-line no-await-in-loop -- one repository after the other
    expect(await said(rule(`environment.${name} == "${value}"`))).toBe('');
  expect(await said(rule('environment.name == "production"'))).toContain('is elsewhere [team-here]');
});

test('of an object without a namespace it is empty', async () => {
  const rule = `team-here: { types: [Namespace], expression: 'namespaceName == ""', message: is somewhere }\n`;
  expect(await said(rule)).toBe('');
});

test('a rule that has no answer for an object says so, and has() helps', async () => {
  const rule = (text: string) =>
    `team-team: { types: [Deployment.apps], expression: '${text}', message: has no team }\n`;
  expect(await said(rule('object.metadata.labels.team != ""'))).toBe(
    `${overlay}:1:1  Deployment web: the rule cannot be judged: its expression reads "team", which is not there [team-team]
    ask with has(… .team) first, or read it with .?team.orValue(…)

1 issue; nothing was written
`,
  );
  expect(await said(rule('has(object.metadata.labels.team) && object.metadata.labels.team != ""'))).toContain(
    'Deployment web: has no team [team-team]',
  );
  expect(await said(rule('!has(object.metadata.labels.team)'))).toBe('');
});

test('a rule that takes too long says so', async () => {
  const args = `args: [${Array.from({ length: 200 }, (_, index) => `a${index}`).join(', ')}]\n`;
  const list = 'object.spec.template.spec.containers[0].args';
  const nested = (depth: number, inner: string): string =>
    depth === 0 ? inner : `${list}.all(x${depth}, ${nested(depth - 1, inner)})`;
  const rule = (depth: number) =>
    `team-slow: { types: [Deployment.apps], expression: '${nested(depth, 'x1 != ""')}', message: is slow }\n`;
  const files = { 'environments/services/web.yaml': service + args };
  expect(await said(rule(2), files)).toBe('');
  expect(await said(rule(3), files)).toContain(
    'the rule cannot be judged: its expression takes more than 1,000,000 steps on this object [team-slow]',
  );
});

test('a strict rule speaks where the environment says so', async () => {
  const strict = `${replicas}  level: strict\n`;
  const one = { [overlay]: 'replicas: 1\n' };
  expect(await said(strict, one)).toBe('');
  expect(await said(strict, { ...one, [settings]: `${environment}rules: { strict: true }\n` })).toContain(
    '[team-two-replicas]',
  );
});

const silence = 'rules: { silenced: { team-two-replicas: "it is a batch of its own" } }\n';

test('a default rule is silenced with a reason, and check repeats it', async () => {
  const repository = withRules(replicas, { [overlay]: `replicas: 1\n${silence}` });
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  const { out } = await repository.purser('check');
  expect(out).toContain('[team-two-replicas]\n    silenced: it is a batch of its own');
});

test('a contract cannot be silenced', async () => {
  expect(await said(`${replicas}  level: contract\n`, { [overlay]: `replicas: 1\n${silence}` })).toContain(
    `${overlay}:2:22  "team-two-replicas" cannot be silenced: has fewer than two replicas`,
  );
});

test('a silence that no rule needs any more is an issue, and so is one of no rule', async () => {
  expect(await said(replicas, { [overlay]: `replicas: 2\n${silence}` })).toContain(
    'nothing breaks the rule "team-two-replicas" here',
  );
  expect(await said(replicas.replace('two-replicas', 'replicas'), { [overlay]: silence })).toContain(
    'there is no rule "team-two-replicas"; did you mean "team-replicas"?',
  );
});

test('while the rules are wrong, nobody is told that a silence is', async () => {
  const { error } = await withRules(`${replicas}  levle: strict\n`, { [overlay]: silence }).purser('check');
  expect(error).toBe(`${path}:6:3  unknown key "levle"; did you mean "level"?

1 issue; dist/ was not compared
`);
});

test('everything that is wrong with the rules is said at once', async () => {
  const rules = `team-a: { types: [Deployment.apps], expression: object.spec.replicas > 1 }
no-b: { expression: 'obect.kind == "Service"', mesage: is wrong }
team-c: { types: [Deploymnt.apps, Deployment.apps/v1], where: 'size(1) > 0', expression: "", message: is wrong }
team-d: { expression: '1', message: is wrong }
team-e: { types: [Deployment.apps], expression: 'false', message: is there }
`;
  expect(await said(rules)).toBe(`${overlay}:1:1  Deployment web: is there [team-e]
${path}:1:9  message: missing; expected a string
${path}:2:1  "no-b" cannot be a name here: expected small letters, digits and hyphens behind "team-", such as team-two-replicas; other ids are for the rules of purser
${path}:2:7  message: missing; expected a string
${path}:2:22  there is no "obect"; did you mean "object"?
    an expression knows object, namespaceName, environment
${path}:2:48  unknown key "mesage"; did you mean "message"?
${path}:3:19  Kubernetes has no type "Deploymnt.apps"; did you mean "Deployment.apps"?
    write the kind and its group, as in apiVersion
${path}:3:35  expected a kind with its group and no version, such as Deployment.apps, or Service
${path}:3:64  found no matching overload for 'size(int)'
${path}:3:90  expected an expression
${path}:4:24  is int, and not true or false
    compare it with something

11 issues; nothing was written
`);
  expect(await said('team-e: { types: [Deployment.apps], expression: "true", message: is there }\n')).toBe(
    '',
  );
});

test('too many rules are still read', async () => {
  const many = Array.from(
    { length: 201 },
    (_, index) => `team-${index}: { expression: "${index > 199 ? '1' : 'true'}", message: is wrong }\n`,
  );
  expect(await said(many.join(''))).toBe(`${path}  expected at most 200 rules
${path}:201:26  is int, and not true or false
    compare it with something

2 issues; nothing was written
`);
  expect(await said(many.slice(0, 200).join(''))).toBe('');
});

test('what looks like a secret is not repeated, and hides nothing of the others', async () => {
  const key = 'AKIAIOSFODNN7EXAMPLE';
  const rules = (secret: string) => `team-a: { types: [${secret}], expression: 'false', message: is wrong }
team-b: { expression: ${secret}, message: is wrong }
team-c: { types: [Deployment.apps], expression: 'false', message: has ${secret} }
team-d: { expression: 'tru', message: is wrong }
`;
  const error = await said(rules(key));
  expect(error).not.toContain(key);
  expect(error.split('\n').filter((line) => !line.startsWith(' '))).toStrictEqual([
    `${path}:1:19  looks like an AWS access key id [no-secret-literal]`,
    `${path}:2:23  looks like an AWS access key id [no-secret-literal]`,
    `${path}:3:67  looks like an AWS access key id [no-secret-literal]`,
    `${path}:4:24  there is no "tru"`,
    '',
    '4 issues; nothing was written',
    '',
  ]);
  expect(await said(rules('Dpeloyment'))).toContain('Kubernetes has no type "Dpeloyment"');
  expect(await said(rules('Dpeloyment'))).toContain('there is no "Dpeloyment"');
});

test('check --explain knows the rules of the team', async () => {
  const repository = withRules(
    replicas.replace('expression', 'where: environment.name == "dev"\n  field: spec.replicas\n  expression'),
  );
  expect(await repository.purser('check', '--explain', 'team-two-replicas')).toStrictEqual({
    code: 0,
    error: '',
    out: `team-two-replicas
    has fewer than two replicas
    object.spec.replicas >= 2
    where environment.name == "dev"
    about spec.replicas
    let it have two
    it can be silenced with a reason, in rules.silenced of the service or of its environment
`,
  });
  const { out } = await repository.purser('check', '--explain', 'team-two-replicas', '--json');
  expect(JSON.parse(out)).toMatchObject({ id: 'team-two-replicas', level: 'default', rows: [] });
  expect((await repository.purser('check', '--explain', 'team-tow-replicas')).error).toBe(
    'there is no rule "team-tow-replicas"; did you mean "team-two-replicas"?\n',
  );
});

test('while its file is wrong, check --explain says that', async () => {
  const repository = withRules(`${replicas}  level: loud\n`);
  expect((await repository.purser('check', '--explain', 'team-two-replicas')).error).toBe(
    `${path} is wrong, which purser check says\n`,
  );
  expect((await repository.purser('check', '--explain', 'no-sub-path')).code).toBe(0);
});

test('a shell completes their ids', async () => {
  const { out } = await withRules(replicas).purser('__complete', '--', 'check', '--explain', 'team-');
  expect(out).toContain('team-two-replicas\t');
});

test('other programs read what the rule is for, and how much it insists', async () => {
  const files = { [overlay]: 'replicas: 1\n', [settings]: `${environment}rules: { strict: true }\n` };
  const repository = withRules(`${replicas}  level: strict\n`, files);
  const { out } = await repository.purser('check', '--format', 'sarif');
  expect(JSON.parse(out).runs[0].tool.driver.rules).toMatchObject([
    {
      id: 'team-two-replicas',
      fullDescription: { text: 'has fewer than two replicas' },
      defaultConfiguration: { level: 'warning' },
    },
  ]);
  expect((await repository.purser('check', '--format', 'github')).out).toContain(
    `::warning file=${overlay},line=1,col=1,title=team-two-replicas::Deployment web: has fewer than two replicas`,
  );
  expect((await repository.purser('check', '--format', 'junit')).out).toContain(
    '<failure type="team-two-replicas"',
  );
});

test('diff compares nothing that breaks a rule', async () => {
  const { code, error } = await withRules(replicas, { [overlay]: 'replicas: 1\n' }).purser('diff');
  expect(code).toBe(1);
  expect(error).toContain('[team-two-replicas]');
});
