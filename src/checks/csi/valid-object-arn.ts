import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { anyNamed, arnOf, named, providerObjects } from './provider-objects.ts';

const serviceOf: Readonly<Record<string, string>> = { secretsmanager: 'secretsmanager', ssmparameter: 'ssm' };

/** A: secret_descriptor.go:323-360. */
export const validObjectArn: ObjectRule = {
  id: 'valid-object-arn',
  level: 'contract',
  rows: ['R06', 'R07'],
  why: 'the AWS provider refuses an ARN of another region or service than it is told: nothing is mounted',
  help: 'write the ARN of what is meant; another region is read by a class of its own',
  on: [providerClass],
  check: (object, facts, say) => {
    const region = textAt(object.value, 'spec', 'parameters', 'region') ?? facts.region;
    const failoverRegion = textAt(object.value, 'spec', 'parameters', 'failoverRegion');
    for (const { path, name, type, value } of providerObjects(object)) {
      const arn = arnOf(name);
      const at = [...path, 'objectName'];
      if (arn !== undefined && !['ssm', 'secretsmanager'].includes(arn.service))
        say(at, `an ARN of ${arn.service === '' ? 'no service' : arn.service}`);
      else if (arn !== undefined && type !== undefined && serviceOf[type] !== arn.service)
        say(at, `an ARN of ${arn.service}, and the objectType is ${type}`);
      if (arn !== undefined && region !== undefined && arn.region !== region)
        say(at, `an ARN of ${arn.region}, and the region is ${region}`);
      const other = arnOf(named(anyNamed(value, 'failoverObject'), 'objectName'));
      if (other !== undefined && failoverRegion !== undefined && other.region !== failoverRegion)
        say(
          [...path, 'failoverObject', 'objectName'],
          `an ARN of ${other.region}, and failoverRegion is ${failoverRegion}`,
        );
    }
  },
};
