import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';
import { awsOf, storeOf } from './store-view.ts';

/** E: parameterstore.go:363-418, secretsmanager.go:352-444; E#4702. */
export const validFind: RelationRule = {
  id: 'valid-find',
  level: 'default',
  rows: ['R84', 'R87', 'R89', 'R90', 'R91'],
  why: 'the two services of AWS search differently, and neither by the prefix of the store: too much is found, or nothing, and the whole account is listed at each refresh',
  help: 'name a path for parameters, one of name and tags, and rewrite the names into keys',
  check: (objects, _, say) => {
    for (const object of objects.ofType('ExternalSecret.external-secrets.io')) {
      const need = object.needs.find(({ use }) => use === 'store');
      const store = need === undefined ? undefined : storeOf(objects, object, need);
      const aws = store === undefined ? undefined : awsOf(store);
      if (aws === undefined || object.value === undefined) continue;
      for (const [index, each] of listAt(object.value, 'spec', 'dataFrom').entries())
        checkFind(object, aws, each, ['spec', 'dataFrom', index], say);
    }
  },
};

function checkFind(
  object: KeptObject,
  aws: unknown,
  entry: unknown,
  path: readonly (string | number)[],
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
