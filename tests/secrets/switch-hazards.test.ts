import { describe, expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { repositoryFiles } from './declarations.ts';

/** What a service declares, and whether it can be rendered at all: the answer must be one for both backends. */
const declarations: Readonly<Record<string, { readonly service: string; readonly valid: boolean }>> = {
  'two sources whose names differ in a slash only': {
    service: 'env: { A: { parameter: web/db, property: a }, B: { parameter: web_db, property: b } }\n',
    valid: true,
  },
  'a parameter and a secret of one name': {
    service: 'env: { A: { parameter: /x, property: a }, B: { secretsManager: /x, property: b } }\n',
    valid: true,
  },
  'two keys of one value': {
    service: 'env: { A: { parameter: web/a }, B: { parameter: web/a } }\n',
    valid: false,
  },
  'two versions of one source': {
    service: 'env: { A: { parameter: web/a, version: 1 }, B: { parameter: web/a, version: 2 } }\n',
    valid: false,
  },
  'a folder of files inside another one': {
    service: `secrets:
  outer: { mountPath: /etc/web, keys: { a: { parameter: web/a } } }
  inner: { mountPath: /etc/web/tls, keys: { b: { parameter: web/b } } }
`,
    valid: false,
  },
  'a Secret of the CSI driver named as that of External Secrets Operator': {
    service: `env: { A: { secret: s, key: a } }
secrets: { s: { csi: { secretName: web-s }, keys: { a: { parameter: web/a } } } }
`,
    valid: false,
  },
  'a version without a source of its own': {
    service: `env: { A: { secret: s, key: a } }
secrets: { s: { version: 3, keys: { a: { parameter: web/a } } } }
`,
    valid: false,
  },
  'a property that gjson would not take literally': {
    service: 'env: { A: { parameter: web/a, property: "[0]" } }\n',
    valid: false,
  },
};

describe.each(['external-secrets', 'csi'])('%s', (backend) => {
  test.each(Object.entries(declarations))('%s', async (_, { service, valid }) => {
    const files = repositoryFiles(`backend: ${backend}`, `${service}serviceAccount: { role: web }\n`);
    expect((await new Repository(files).purser('synth')).code).toBe(valid ? 0 : 1);
  });
});
