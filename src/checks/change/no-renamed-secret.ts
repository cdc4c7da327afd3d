import { textAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';

/** E: externalsecret_controller.go:538-545,884-914. */
export const noRenamedSecret: ChangeRule = {
  id: 'no-renamed-secret',
  level: 'default',
  rows: ['R128'],
  why: 'the operator deletes the Secret of the old name at once: pods that still read it cannot restart',
  help: 'make an ExternalSecret of another name, switch the pods to it, and remove the old one then',
  on: ['ExternalSecret.external-secrets.io'],
  changed: (before, after, say) => {
    const policy = textAt(before.value, 'spec', 'target', 'creationPolicy') ?? 'Owner';
    const [old, fresh] = [before, after].map(
      ({ value, name }) => textAt(value, 'spec', 'target', 'name') ?? name,
    );
    if (policy === 'Owner' && old !== fresh) say(['spec', 'target', 'name'], `${fresh} instead of ${old}`);
  },
};
