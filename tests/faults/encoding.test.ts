import { expect, test } from 'vitest';
import { refusal, synthesised } from './fixture.ts';

const overlay = 'environments/dev/web.yaml';

function littleEndian(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}

function bigEndian(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16();
}

test.each([
  ['little-endian with its byte order mark', littleEndian('\ufeffreplicas: 3\n')],
  ['little-endian without', littleEndian('replicas: 3\n')],
  ['big-endian with its byte order mark', bigEndian('\ufeffreplicas: 3\n')],
  ['big-endian without', bigEndian('replicas: 3\n')],
])('UTF-16, %s, is called by its name', async (_, bytes) => {
  expect(await refusal(await synthesised(), { [overlay]: bytes })).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}:1:1  this is utf-16\n    save the file as utf-8\n\n1 issue; nothing was written\n`,
  });
});

test('a file of nothing but NUL is one issue', async () => {
  const run = await refusal(await synthesised(), { [overlay]: new Uint8Array(5000) });
  expect(run.code).toBe(1);
  expect(run.error).toMatch(/^environments\/dev\/web\.yaml:1:1 {2}the character U\+0000 is not allowed\n/);
  expect(run.error).toContain('\n1 issue; nothing was written\n');
});

test('an environment that cannot be read is one issue: its services do not miss what it may hold', async () => {
  const environment = 'environments/dev/environment.yaml';
  const run = await refusal(await synthesised(), { [environment]: littleEndian('cluster: {}\n') });
  expect(run.error).toBe(
    `${environment}:1:1  this is utf-16\n    save the file as utf-8\n\n1 issue; nothing was written\n`,
  );
});

test.each([
  ['UTF-16', littleEndian('{}\n')],
  ['a byte order mark', '\ufeff{}\n'],
  ['NUL', '{ "a\0b": 1 }\n'],
  ['brackets without end', '['.repeat(500_000)],
])('a Terraform file with %s is one issue', async (_, text) => {
  const run = await refusal(await synthesised(), { 'infra/dev.outputs.json': text });
  expect(run.error).toBe(
    'infra/dev.outputs.json  is not valid JSON\n    commit what `terraform output -json` prints\n\n1 issue; nothing was written\n',
  );
});
