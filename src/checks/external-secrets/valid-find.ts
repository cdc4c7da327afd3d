import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { specPaths, storeNameOf } from '../kept/remote-keys.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';
import { externalSecrets } from './secret-specs.ts';
import { awsOf, storeOf } from './store-view.ts';

/** E: parameterstore.go:363-418, secretsmanager.go:352-444; E#4702. */
export const validFind: RelationRule = {
  id: 'valid-find',
  level: 'default',
  rows: ['R84', 'R87', 'R89', 'R90', 'R91'],
  why: 'the two services of AWS search differently, and neither by the prefix of the store: too much is found, or nothing, and the whole account is listed at each refresh',
  help: 'name a path for parameters, one of name and tags, and rewrite the names into keys',
  check: (objects, _, say) => {
    for (const object of externalSecrets.flatMap((type) => objects.ofType(type))) {
      const path = specPaths[object.type] ?? [];
      const spec = object.value && mapAt(object.value, ...path);
      for (const [index, each] of listAt(spec, 'dataFrom').entries()) {
        const name = storeNameOf(spec, each);
        const store = name === undefined ? undefined : storeOf(objects, object, name);
        const aws = store === undefined ? undefined : awsOf(store);
        if (aws !== undefined) checkFind(object, aws, each, [...path, 'dataFrom', index], say);
      }
    }
  },
};
function checkFind(
  object: KeptObject,
  aws: unknown,
  entry: unknown,
  path: FieldPath,
  say: SayOfObject,
): void {
  const find = mapAt(entry, 'find');
  if (find === undefined) return;
  const at = [...path, 'find'];
  const prefix = textAt(aws, 'prefix') ?? '';
  if (prefix !== '') say(object, at, `the prefix ${prefix} of the store does not narrow it`);
  const folder = textAt(find, 'path');
  if (textAt(aws, 'service') !== 'ParameterStore') {
    if (folder !== undefined && !folder.endsWith('/'))
      say(object, [...at, 'path'], `${folder} is the beginning of names, not a folder`);
    return;
  }
  if (folder === undefined && field(find, 'name') !== undefined)
    say(object, at, 'searches every parameter of the account');
  if (field(find, 'name') !== undefined && field(find, 'tags') !== undefined)
    say(object, [...at, 'tags'], 'is ignored beside name');
  if (listAt(entry, 'rewrite').length === 0)
    say(object, path, 'takes whole names for keys, such as _production_app_password');
}
