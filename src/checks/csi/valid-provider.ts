import { mapAt, textAt } from '../../values/field.ts';
import { isOfAnother } from './of-aws.ts';
import type { ObjectRule } from '../object-rule.ts';
import { providerClass } from '../kept/needs.ts';

/** C: pkg/secrets-store/utils.go:165, provider_client.go:126,149,249. */
export const validProvider: ObjectRule = {
  id: 'valid-provider',
  level: 'contract',
  rows: ['R01', 'R02'],
  why: 'the driver finds no provider, or hands it nothing to read: every pod that mounts the class waits in ContainerCreating',
  help: 'write provider: aws, and the list of what is read under parameters.objects',
  on: [providerClass],
  check: (object, _, say) => {
    if (isOfAnother(object)) return;
    const { value } = object;
    const provider = textAt(value, 'spec', 'provider');
    if (provider !== 'aws')
      say(['spec', 'provider'], provider === undefined ? 'names no provider' : `"${provider}" is not aws`);
    const objects = textAt(mapAt(value, 'spec', 'parameters'), 'objects');
    if (objects === undefined || objects.trim() === '')
      say(['spec', 'parameters', 'objects'], 'names nothing that the provider could read');
  },
};
