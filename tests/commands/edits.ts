import * as fc from 'fast-check';
import type { Repository } from '../support/repository.ts';
import { environment, service } from '../support/shop.ts';

/** What somebody does to a repository in one go, and the paths that it touches. */
export interface Edit {
  readonly what: string;
  readonly paths: readonly string[];
  readonly apply: (repository: Repository) => void;
}

const services = ['web', 'api', 'job'];
const environments = ['dev', 'staging'];

const bases = [
  service,
  service.replace('1.0.0', '2.0.0'),
  `${service}ports: { http: 8080 }\n`,
  `${service}namespace: other\n`,
  `${service}env: { DB: { terraform: db }, KEY: { parameter: web/key } }\n`,
  `${service}secrets: { all: { secretsManager: web/all, keys: { a: { property: a } } } }\nenv: { A: { secret: all, key: a } }\n`,
  `${service}replicas: many\n`,
  'image: { repository: shop/web\n',
  '# nothing yet\n',
];

const overlays = [
  '{}\n',
  '# the same\n{}\n',
  'replicas: 3\n',
  'image: { tag: 3.0.0 }\n',
  'env: { HOST: { terraform: host } }\n',
  'env: { TOKEN: AKIAIOSFODNN7EXAMPLE }\n',
  'serviceAccount: { name: shared }\n',
  'replica: 3\n',
  'replicas: [\n',
];

const teamRules = [
  '{}\n',
  'team-replicas: { types: [Deployment.apps], expression: object.spec.replicas < 4, message: has too many replicas }\n',
  "team-tag: { types: [Namespace], expression: 'has(object.metadata.name)', message: has no name }\n",
  'team-name: { expression: object.metadata.name != "api", message: has a name that is taken, level: strict }\n',
  'team-wrong: { expression: objct.spec, message: is wrong }\n',
  'team-wrong: {\n',
];

const withTerraform = 'terraform: ../../infra/outputs.json\n';

const settings = (name: string) => {
  const own = environment.replace('name: dev', `name: ${name}`);
  return [
    own,
    own.replace('shop/deploy.git', 'shop/other.git'),
    `${own}${withTerraform}`,
    `${own}namespace: shop\n`,
    // Two environments in one cluster and one namespace: their objects are the same.
    `${environment}namespace: shop\n`,
    own.replace('backend: external-secrets', 'backend: csi, identity: irsa'),
    `${own}${withTerraform}colour: blue\n`,
    'cluster: {\n',
  ];
};

const outputs = [
  '{ "db": { "sensitive": false, "value": "db.example.com" }, "host": { "sensitive": false, "value": "a" } }\n',
  '{ "db": { "sensitive": false, "value": "other.example.com" } }\n',
  '{ "db": { "sensitive": true, "value": null } }\n',
  '{ "db":\n',
];

/** Any edit of the input: of a base, an overlay, an environment, the Terraform file, to a right, another or a wrong text, or away. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: edits('environments/services', services, bases) },
  ...environments.flatMap((name) => [
    { weight: 3, arbitrary: edits(`environments/${name}`, services, overlays) },
    { weight: 2, arbitrary: edits(`environments/${name}`, ['environment'], settings(name)) },
  ]),
  { weight: 2, arbitrary: fc.constantFrom(...outputs, null).map((text) => edit('infra/outputs.json', text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{}\n', null).map((text) => edit('environments/dev/web.yml', text)),
  },
  { weight: 2, arbitrary: edits('environments', ['rules'], teamRules) },
  { weight: 1, arbitrary: fc.constantFrom(...environments).map(withoutEnvironment) },
);

function edits(folder: string, names: readonly string[], texts: readonly string[]): fc.Arbitrary<Edit> {
  // The first texts are right by themselves: often enough a mistake is mended.
  const text = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...texts.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...texts, null) },
  );
  return fc
    .tuple(fc.constantFrom(...names), text)
    .map(([name, given]) => edit(`${folder}/${name}.yaml`, given));
}

/** A text, or no file. */
function edit(path: string, text: string | null): Edit {
  return {
    what: text === null ? `remove ${path}` : `${path}: ${text}`,
    paths: [path],
    apply: (repository) => {
      if (text === null) repository.removeIfThere(path);
      else repository.write(path, text);
    },
  };
}

function withoutEnvironment(name: string): Edit {
  const folder = `environments/${name}`;
  return {
    what: `remove ${folder}`,
    paths: [...services, 'environment'].map((file) => `${folder}/${file}.yaml`),
    apply: (repository) => {
      repository.removeIfThere(folder);
    },
  };
}
