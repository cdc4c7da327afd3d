import type { ObjectRule } from '../object-rule.ts';

/** The kinds that each minor version of Kubernetes serves: its OpenAPI documents. */
export const noUnservedVersion: ObjectRule = {
  id: 'no-unserved-version',
  level: 'contract',
  rows: ['F13'],
  why: 'the API server knows no such kind, and the sync fails with "the server could not find the requested resource"',
  help: 'write the apiVersion that this Kubernetes version serves',
  on: 'every',
  check: ({ apiVersion, kind }, { schemas, kubernetes }, say) => {
    const minor = Number(kubernetes?.split('.')[1]);
    const key = `${apiVersion}/${kind}`;
    if (schemas === undefined || !Object.hasOwn(schemas.kinds, key)) return;
    const [, from = 0, until = 0] = schemas.kinds[key] ?? [];
    if (minor < from)
      say(['apiVersion'], `${key} is served from Kubernetes 1.${from} on, not by ${kubernetes}`);
    if (until !== 0 && minor > until)
      say(['apiVersion'], `${key} was last served by Kubernetes 1.${until}, not by ${kubernetes}`);
  },
};
