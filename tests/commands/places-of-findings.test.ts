import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const [base, overlay, settings] = [
  'environments/services/web.yaml',
  'environments/dev/web.yaml',
  'environments/dev/environment.yaml',
];
const wrong = 'argocd.argoproj.io/sync-options: Foo=true';

/** The first line that a run of the program says. */
async function firstLine(files: Readonly<Record<string, string>>): Promise<string> {
  const { code, error } = await new Repository({ ...shop, ...files }).purser('synth');
  expect(code).toBe(1);
  return error.split('\n')[0] ?? '';
}

test('what a rule finds in an annotation of the base is said there, although there is an overlay', async () => {
  const files = { [base]: `${service}annotations:\n  ${wrong}\n`, [overlay]: 'replicas: 3\n' };
  expect(await firstLine(files)).toBe(
    `${base}:3:36  Deployment web metadata.annotations["argocd.argoproj.io/sync-options"]: Foo=true is no sync option [valid-sync-option]`,
  );
});

test('one of the overlay is said in the overlay', async () => {
  const files = {
    [base]: `${service}annotations: { ${wrong.replace('Foo', 'Prune')} }\n`,
    [overlay]: `annotations:\n  ${wrong}\n`,
  };
  expect(await firstLine(files)).toMatch(/^environments\/dev\/web\.yaml:2:36 {2}Deployment web metadata/);
});

test('what a patch says is said of the patch', async () => {
  const patch =
    'patches:\n  Deployment/web:\n    spec:\n      template:\n        spec: { hostNetwrk: true }\n';
  expect(await firstLine({ [overlay]: patch })).toBe(
    `${overlay}:5:29  Deployment web spec.template.spec.hostNetwrk: unknown field; did you mean "hostNetwork"? [valid-fields]`,
  );
});

test('what the platform has is said of the environment', async () => {
  const files = { [settings]: `${environment}namespaces:\n  dev:\n    annotations:\n      ${wrong}\n` };
  expect(await firstLine(files)).toMatch(
    /^environments\/dev\/environment\.yaml:8:40 {2}Namespace dev metadata\.annotations/,
  );
});

test('a kind that a project permits is said of argocd.permits', async () => {
  const permitting = (kind: string) =>
    environment.replace('deploy.git }', `deploy.git, permits: { kinds: [{ group: "", kind: ${kind} }] } }`);
  expect(await firstLine({ [settings]: permitting('Deployment') })).toMatch(
    /^environments\/dev\/environment\.yaml:3:83 {2}AppProject dev spec\.namespaceResourceWhitelist\[\d\]: Deployment is of the group "apps"/,
  );
  const { code } = await new Repository({ ...shop, [settings]: permitting('Binding') }).purser('synth');
  expect(code).toBe(0);
});

test('what only all objects together show has its place too', async () => {
  const files = {
    [base]: `${service}ports: { http: 80 }\ningress:\n  class: nginx\n  hosts:\n    a.example.com: { /: http }\n`,
    [overlay]: 'patches: { Service/web: { spec: { ports: [{ name: other, port: 80, protocol: TCP }] } } }\n',
  };
  expect(await firstLine(files)).toMatch(
    /^environments\/services\/web\.yaml:6:25 {2}Ingress web spec\.rules\[0\]\.http\.paths\[0\]\.backend\.service:/,
  );
});

const twoEnvironments = {
  [base]: `${service}annotations:\n  ${wrong}\n`,
  'environments/test/environment.yaml': environment.replace('name: dev', 'name: test'),
  'environments/test/web.yaml': '{}\n',
};

test('the fault of a base is said once, however many environments have it', async () => {
  const { error } = await new Repository({ ...shop, ...twoEnvironments }).purser('check');
  expect(error).toMatch(/^environments\/services\/web\.yaml:3:36 {2}Deployment web metadata/);
  expect(error).toContain('1 issue; ');
});

test('where only one of them has it, that one is named', async () => {
  const without = {
    'environments/test/web.yaml': 'annotations: { argocd.argoproj.io/sync-options: null }\n',
  };
  const { error } = await new Repository({ ...shop, ...twoEnvironments, ...without }).purser('check');
  expect(error).toMatch(/^environments\/services\/web\.yaml:3:36 {2}in dev: Deployment web metadata/);
});

test('so it is where a rule over the input finds it, as in an environment of another region', async () => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:web-aB3dEf';
  const files = { ...twoEnvironments, [base]: `${service}env: { KEY: { secretsManager: "${arn}" } }\n` };
  const america = { 'environments/test/environment.yaml': environment.replace('eu-west-1', 'us-east-1') };
  expect(await new Repository({ ...shop, ...files }).purser('synth')).toMatchObject({ error: '' });
  const { error } = await new Repository({ ...shop, ...files, ...america }).purser('check');
  expect(error).toMatch(
    /^environments\/services\/web\.yaml:2:13 {2}in test: the ARN's region is "eu-west-1"/,
  );
});

test('an overlay needs no other name of its environment', async () => {
  const files = { ...twoEnvironments, [base]: service, [overlay]: `annotations:\n  ${wrong}\n` };
  const { error } = await new Repository({ ...shop, ...files }).purser('check');
  expect(error).toMatch(/^environments\/dev\/web\.yaml:2:36 {2}Deployment web metadata/);
});

test('a service silences what is said of its base', async () => {
  const misspelt = `${service}annotations:\n  argocd.argoproj.io/sync-wav: "1"\n`;
  const silenced = 'rules: { silenced: { valid-annotation: "our own controller reads it" } }\n';
  const repository = new Repository({ ...shop, [base]: misspelt, [overlay]: silenced });
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(JSON.parse((await repository.purser('check', '--json')).out)).toMatchObject({
    issues: [],
    silenced: [{ file: base, line: 3, rule: 'valid-annotation' }],
  });
});

test('programs hear of the place', async () => {
  const repository = new Repository({ ...shop, [base]: `${service}annotations:\n  ${wrong}\n` });
  expect((await repository.purser('check', '--format', 'github')).out).toContain(
    `file=${base},line=3,col=36,title=valid-sync-option`,
  );
  expect((await repository.purser('check', '--format', 'sarif')).out).toMatch(
    /"region": \{\s+"startLine": 3,\s+"startColumn": 36\s+\}/,
  );
  expect(JSON.parse((await repository.purser('check', '--json')).out)).toMatchObject({
    issues: [{ file: base, line: 3, column: 36 }],
  });
});

test('issues stand in the order of their lines', async () => {
  const wave = 'argocd.argoproj.io/sync-wave: one';
  const files = { [base]: `annotations:\n  ${wave}\n  ${wrong}\n${service}`, [overlay]: '{}\n' };
  const { error } = await new Repository({ ...shop, ...files }).purser('synth');
  const places = [...error.matchAll(/^environments\S+/gm)].map(([place]) => place);
  expect(places).toStrictEqual([`${base}:2:33`, `${base}:3:36`]);
});

test.each([
  [
    'Service/web: { spec: { selector: { app.kubernetes.io/name: wbe } } }',
    `${overlay}:2:26  Service web spec.selector: no pods have`,
  ],
  [
    'PodDisruptionBudget/web: { spec: { selector: { matchLabels: { app.kubernetes.io/name: wbe } } } }',
    `${overlay}:2:50  PodDisruptionBudget web spec.selector.matchLabels: no pods have`,
  ],
  [
    'HorizontalPodAutoscaler/web: { spec: { scaleTargetRef: { name: wbe } } }',
    `${overlay}:2:42  HorizontalPodAutoscaler web spec.scaleTargetRef: `,
  ],
])('what a patch says in a map is said of the patch: %s', async (patch, said) => {
  const files = {
    [base]: `${service}ports: { http: 8080 }
resources: { requests: { cpu: 100m } }
autoscaling: { minReplicas: 2, maxReplicas: 3, cpu: 80 }
podDisruptionBudget: { maxUnavailable: 1 }
`,
    [overlay]: `patches:\n  ${patch}\n`,
  };
  expect((await firstLine(files)).slice(0, said.length)).toBe(said);
});

test('a selector that finds the pods of another service is said where it is written', async () => {
  const files = {
    [settings]: `${environment}defaults: { labels: { app: shop } }\n`,
    [base]: `${service}selector: { app: shop }\n`,
    'environments/services/api.yaml': service,
    'environments/dev/api.yaml': '{}\n',
  };
  const said = `${base}:2:1  Deployment web spec.selector.matchLabels: matches the pods of Deployment api too [no-shared-selector]`;
  expect(await firstLine(files)).toBe(said);
  // A patch of something else has no part in it.
  const patch =
    'patches: { Deployment/web: { spec: { minReadySeconds: 5, template: { metadata: { annotations: { a: b } } } } } }\n';
  expect(await firstLine({ ...files, [overlay]: patch })).toBe(said);
});

test.each([
  [
    'alb: { targetType: instance }',
    '5:22  Ingress web metadata.annotations["alb.ingress.kubernetes.io/target-type"]: is instance',
  ],
  [
    'hosts: { a.example.com: { /x*: http } }',
    '5:34  Ingress web spec.rules[0].http.paths[0].pathType: is Prefix',
  ],
  [
    'hosts: { a.example.com: { "/?": { port: http, pathType: Exact } } }',
    '5:59  Ingress web spec.rules[0].http.paths[0].pathType: is Exact',
  ],
])('what the controller of an Ingress refuses is said where it is written: %s', async (line, said) => {
  const hosts = line.startsWith('hosts') ? '' : '\n  hosts: { a.example.com: { /: http } }';
  const files = { [base]: `${service}ports: { http: 8080 }\ningress:\n  class: alb\n  ${line}${hosts}\n` };
  expect((await firstLine(files)).slice(0, base.length + 1 + said.length)).toBe(`${base}:${said}`);
});
