import { expect, test } from 'vitest';
import { repositoryWith } from './operators.ts';

/** A second environment in the cluster of the first one, or in another one. */
async function synthWith(cluster: string, operators: string) {
  const repository = repositoryWith({ operators: '{ reloader: {} }' });
  const first = repository.read('environments/dev/environment.yaml');
  const second = first
    .replace('name: dev,', `name: ${cluster},`)
    .replace('namespace: shop', 'namespace: qa')
    .replace('{ reloader: {} }', operators);
  repository.write('environments/qa/environment.yaml', second);
  repository.write('environments/qa/web.yaml', '{}\n');
  return repository.purser('synth');
}

test('two environments of one cluster cannot both install an operator', async () => {
  expect(await synthWith('dev', '{ reloader: {} }')).toEqual({
    code: 1,
    out: '',
    error: `environments/qa/environment.yaml:9:14  installs reloader in reloader, which environments/dev/environment.yaml does too, in the same cluster [unique-releases]
    leave it out of one of them

1 issue; nothing was written
`,
  });
});

test('of two clusters of one environment both are named', async () => {
  const repository = repositoryWith({ operators: '{ reloader: {} }' });
  const file = 'environments/dev/environment.yaml';
  repository.write(file, `${repository.read(file)}clusters: { eu: {}, us: { namespace: us } }\n`);
  expect((await repository.purser('synth')).error).toContain(
    `${file}:9:14  in dev-us: installs reloader in reloader, which ${file} in dev-eu does too, in the same cluster [unique-releases]\n`,
  );
});

test.each([
  ['in another cluster', 'qa', '{ reloader: {} }'],
  ['into another namespace', 'dev', '{ reloader: { namespace: other } }'],
  ['another operator', 'dev', '{ externalSecrets: {} }'],
])('but %s they can', async (_, cluster, operators) => {
  expect(await synthWith(cluster, operators)).toMatchObject({ code: 0, error: '' });
});
