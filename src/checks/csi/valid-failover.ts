import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { anyNamed, arnOf, providerObjects } from './provider-objects.ts';

/** A: secret_descriptor.go:192-197,285-313. */
export const validFailover: ObjectRule = {
  id: 'valid-failover',
  level: 'contract',
  rows: ['R32', 'R33'],
  why: 'the AWS provider refuses the class, or asks the second region for what lies in the first',
  help: 'name another failoverRegion, and give each object with an ARN an objectAlias and a failoverObject',
  on: [providerClass],
  check: (object, facts, say) => {
    const region = textAt(object.value, 'spec', 'parameters', 'region') ?? facts.region;
    const failoverRegion = textAt(object.value, 'spec', 'parameters', 'failoverRegion');
    if (failoverRegion !== undefined && failoverRegion === region)
      say(['spec', 'parameters', 'failoverRegion'], `${failoverRegion} is the region itself`);
    for (const { path, name, alias, value } of providerObjects(object)) {
      const other = anyNamed(value, 'failoverObject');
      if (other === undefined) {
        if (failoverRegion !== undefined && arnOf(name) !== undefined)
          say(
            [...path, 'objectName'],
            `an ARN without failoverObject, and failoverRegion is ${failoverRegion}`,
          );
        continue;
      }
      if (failoverRegion === undefined) say([...path, 'failoverObject'], 'without a failoverRegion');
      if (alias === undefined) say([...path, 'failoverObject'], 'without an objectAlias');
      if (anyNamed(value, 'objectVersion') !== anyNamed(other, 'objectVersion'))
        say([...path, 'failoverObject'], 'has another objectVersion than the object');
    }
  },
};
