import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { goDuration } from '../objects/go-duration.ts';
import { clusterExternalSecret, externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_types.go:597. */
export const validRefresh: ObjectRule = {
  id: 'valid-refresh',
  level: 'contract',
  rows: ['R110'],
  why: 'the operator cannot read the object: the webhook refuses it, and where there is none the operator stops reading all of them',
  help: 'write a duration of Go, such as 1h0m0s: there are no days',
  on: [...externalSecrets, 'PushSecret.external-secrets.io'],
  check: (object, _, say) => {
    const refreshTime = textAt(object.value, 'spec', 'refreshTime');
    if (
      object.type === clusterExternalSecret &&
      refreshTime !== undefined &&
      goDuration(refreshTime) === undefined
    )
      say(['spec', 'refreshTime'], `"${refreshTime}" is no duration`);
    for (const { spec, path } of secretSpecs(object)) {
      const text = textAt(spec, 'refreshInterval');
      if (text !== undefined && goDuration(text) === undefined)
        say([...path, 'refreshInterval'], `"${text}" is no duration`);
      for (const [index, window] of listAt(spec, 'syncWindows', 'windows').entries()) {
        const duration = textAt(window, 'duration');
        if (duration !== undefined && goDuration(duration) === undefined)
          say([...path, 'syncWindows', 'windows', index, 'duration'], `"${duration}" is no duration`);
      }
    }
  },
};
