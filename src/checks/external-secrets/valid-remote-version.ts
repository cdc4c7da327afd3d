import type { RelationRule } from '../relation-rule.ts';
import { awsReads } from './store-view.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** E: secretsmanager.go:795-806, parameterstore.go:564-568,621-627. */
export const validRemoteVersion: RelationRule = {
  id: 'valid-remote-version',
  level: 'contract',
  rows: ['R113', 'R114'],
  why: 'the version is taken for a label, or the name for one that nobody has: AWS finds nothing, at every refresh',
  help: 'write the id of a version as uuid/<id>, and the version of a parameter once, as version, without metadataPolicy: Fetch',
  check: (objects, _, say) => {
    for (const {
      object,
      read: { key, version, isOfTags, path },
    } of awsReads(objects)) {
      if (version === undefined || version === '') continue;
      if (uuid.test(version)) say(object, [...path, 'version'], `${version} is read as the name of a stage`);
      if (!key.startsWith('arn:') && /:\w+$/.test(key))
        say(object, path, `${key} has a version, and ${version} is another one`);
      if (isOfTags) say(object, [...path, 'metadataPolicy'], 'Fetch, of one version');
    }
  },
};
