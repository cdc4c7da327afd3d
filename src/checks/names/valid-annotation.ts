import { mapAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';

/** By domain, the names that programs read on objects of anybody. Others of the domain may exist: only what is nearly one of these is said. */
const known: Readonly<Record<string, readonly string[]>> = {
  'argocd.argoproj.io': [
    'compare-options',
    'hook',
    'hook-delete-policy',
    'ignore-default-links',
    'ignore-healthcheck',
    'ignore-resource-updates',
    'instance',
    'manifest-generate-paths',
    'refresh',
    'secret-type',
    'skip-reconcile',
    'sync-options',
    'sync-wave',
    'tracking-id',
  ],
  'eks.amazonaws.com': ['audience', 'role-arn', 'sts-regional-endpoints', 'token-expiration'],
  'helm.sh': ['chart', 'hook', 'hook-delete-policy', 'hook-weight', 'resource-policy'],
  'reloader.stakater.com': ['auto', 'ignore', 'match', 'search'],
  'secret.reloader.stakater.com': ['auto', 'exclude', 'reload'],
  'configmap.reloader.stakater.com': ['auto', 'exclude', 'reload'],
  'secretproviderclass.reloader.stakater.com': ['auto', 'exclude', 'reload'],
  'pod-security.kubernetes.io': [
    'audit',
    'audit-version',
    'enforce',
    'enforce-version',
    'warn',
    'warn-version',
  ],
};

const domains = Object.keys(known);

export const validAnnotation: ObjectRule = {
  id: 'valid-annotation',
  level: 'default',
  rows: ['E1', 'R36'],
  why: 'a label or annotation is read by its exact name: one that is misspelt says nothing to anybody, without a word',
  help: 'correct the name',
  on: 'every',
  check: ({ metadata }, _, say) => {
    for (const part of ['annotations', 'labels'])
      for (const key in mapAt(metadata, part)) {
        const near = nearest(key);
        if (near !== undefined) say(['metadata', part, key], `nobody reads "${key}"${near}`);
      }
  },
};

const answers = new Map<string, string | undefined>();

/** The same few keys stand on nearly all objects. */
function nearest(key: string): string | undefined {
  if (answers.has(key)) return answers.get(key);
  if (answers.size > 10_000) answers.clear();
  const answer = nearestOf(key);
  answers.set(key, answer);
  return answer;
}

function nearestOf(key: string): string | undefined {
  const end = key.indexOf('/');
  if (end === -1) return gluedTo(key);
  const [domain, name] = [key.slice(0, end), key.slice(end + 1)];
  const names = Object.hasOwn(known, domain) ? (known[domain] ?? []) : undefined;
  if (names !== undefined) return names.includes(name) ? undefined : suggest(name, names) || undefined;
  // A domain that is nearly known counts only with a name that is known there: companies have domains of their own.
  const near = domains.find((each) => suggest(domain, [each]) !== '' && (known[each] ?? []).includes(name));
  return near === undefined ? undefined : `; did you mean "${near}/${name}"?`;
}

/** Without its slash. */
function gluedTo(key: string): string | undefined {
  const domain = domains.find((each) => key.length > each.length && key.startsWith(each));
  if (domain === undefined) return undefined;
  return (
    suggest(
      key,
      (known[domain] ?? []).map((name) => `${domain}/${name}`),
    ) || undefined
  );
}
