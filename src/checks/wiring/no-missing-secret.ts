import type { RelationRule } from '../relation-rule.ts';
import { clusterSecrets } from './cluster-secrets.ts';

export const noMissingSecret: RelationRule = {
  id: 'no-missing-secret',
  level: 'default',
  rows: ['R51', 'R53', 'H4'],
  why: 'nobody makes the Secret: the pods wait in CreateContainerConfigError',
  help: 'declare the secret, correct its name, or say why it is there without anybody here',
  check: (objects, { isComplete, secrets = [] }, say) => {
    if (isComplete !== true) return;
    const others = new Set(secrets);
    const everywhere = clusterSecrets(objects);
    for (const {
      object,
      need: { name, use, isOptional, path },
    } of objects.needsOfType('Secret')) {
      if (isOptional || !uses.has(use)) continue;
      if (everywhere.has(name) || objects.secretsNamed(object.namespace, name).length > 0) continue;
      if (!others.has(`${object.namespace ?? ''}/${name}`))
        say(object, path, `nobody makes the Secret ${name}`);
    }
  },
};

/** Secrets for pulls and certificates often come from elsewhere. */
const uses: ReadonlySet<string> = new Set(['variable', 'variables', 'files']);
