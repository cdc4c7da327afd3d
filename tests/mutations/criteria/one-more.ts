import { isDeepStrictEqual } from 'node:util';
import { isMap } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import { type Criterion, isTwin } from './criterion.ts';
import { dnsName, label, path, secretKey, type Form } from './forms.ts';

function has(name: string, form: Form): (mutation: Mutation) => boolean {
  return ({ before, after }) =>
    isMap(after) && isMap(before) && form(after[name]) && after[name] !== before[name];
}

const more: readonly (readonly [RegExp, (mutation: Mutation) => boolean])[] = [
  [/ExternalSecret\S* spec\.data\[\]$/, has('secretKey', secretKey)],
  [/secretObjects\[\]\.data\[\]$/, has('key', secretKey)],
  [/containers\[\]\.env\[\]$/, has('name', secretKey)],
  [/tolerations\[\]$/, has('key', label)],
  [/(?:args|command)\[\]$/, () => true],
  [/volumeMounts\[\]$/, has('mountPath', path)],
  [/secretObjects\[\]$/, has('secretName', dnsName)],
  [/objects\[\](?:\.jmesPath\[\])?$/, has('objectAlias', secretKey)],
  [/Ingress\S* spec\.rules\[\]\.http\.paths\[\]$/, has('path', path)],
  [/Ingress\S* spec\.rules\[\]$/, has('host', dnsName)],
  [/AppProject\S* spec\.(?:destinations|sourceRepos)\[\]$/, () => true],
];

/** Entries that were added beside others. */
export const oneMore: readonly Criterion[] = [
  {
    id: 'one more of its kind',
    why: 'an entry with a name of its own beside the others: somebody may want it',
    holds: (mutation) =>
      isTwin(mutation) &&
      !isDeepStrictEqual(mutation.before, mutation.after) &&
      more.some(([place, form]) => place.test(mutation.place) && form(mutation)),
  },
];
