import { textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, finds, remoteReads, secretSpecs } from './secret-specs.ts';

/** E: docs/guides/decoding-strategy.md. */
export const noGuessedEncoding: ObjectRule = {
  id: 'no-guessed-encoding',
  level: 'default',
  rows: ['R118'],
  why: 'a password that happens to be valid base64 is decoded into something else',
  help: 'write decodingStrategy: None, or the one that the value has',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const spec of secretSpecs(object)) {
      const look = (read: unknown, path: FieldPath) => {
        if (textAt(read, 'decodingStrategy') === 'Auto') say([...path, 'decodingStrategy'], 'Auto guesses');
      };
      for (const { ref, path } of remoteReads(spec)) look(ref, path);
      for (const { find, path } of finds(spec)) look(find, path);
    }
  },
};
