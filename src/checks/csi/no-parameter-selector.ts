import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { arnOf, providerObjects } from './provider-objects.ts';

/** Seen with the real provider 3.1.1: it panics at every retry (A#344, A#397; facts: secrets.md 9). */
export const noParameterSelector: ObjectRule = {
  id: 'no-parameter-selector',
  level: 'contract',
  rows: ['R15'],
  why: 'a version behind the name of a parameter crashes the AWS provider, and with it every mount on the node',
  help: 'write it as objectVersion or objectVersionLabel',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, name, type, failover } of providerObjects(object)) {
      if (name === undefined || !isOfParameter(name, type)) continue;
      if (hasSelector(name)) say([...path, 'objectName'], `"${name}" names a version`);
      // Both regions are asked at every mount.
      if (failover?.name !== undefined && hasSelector(failover.name))
        say([...failover.path, 'objectName'], `"${failover.name}" names a version`);
    }
  },
};

function isOfParameter(name: string, type: string | undefined): boolean {
  return type === undefined ? arnOf(name)?.service === 'ssm' : type === 'ssmparameter';
}

/** An ARN has five colons of its own. */
function hasSelector(name: string): boolean {
  return name.split(':').length > (name.startsWith('arn:') ? 6 : 1);
}
