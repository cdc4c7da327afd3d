import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, remoteReads, secretSpecs } from './secret-specs.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** E: secretsmanager.go:795-806, parameterstore.go:564-568,621-627. */
export const validRemoteVersion: ObjectRule = {
  id: 'valid-remote-version',
  level: 'contract',
  rows: ['R113', 'R114'],
  why: 'the version is taken for a label, or the name for one that nobody has: AWS finds nothing, at every refresh',
  help: 'write the id of a version as uuid/<id>, and the version of a parameter once, as version, without metadataPolicy: Fetch',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const spec of secretSpecs(object))
      for (const { ref, path } of remoteReads(spec)) {
        const [key = '', version] = [textAt(ref, 'key'), textAt(ref, 'version')];
        if (version === undefined || version === '') continue;
        if (uuid.test(version)) say([...path, 'version'], `${version} is read as the name of a stage`);
        if (!key.startsWith('arn:') && /:\w+$/.test(key))
          say(path, `${key} has a version, and ${version} is another one`);
        if (textAt(ref, 'metadataPolicy') === 'Fetch')
          say([...path, 'metadataPolicy'], 'Fetch, of one version');
      }
  },
};
