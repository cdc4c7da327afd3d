import { textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { strangeName } from '../objects/remote-name.ts';
import { awsReads, type ReadThrough } from './store-view.ts';

/** AWS: of neither service a name ends so (E#431, E#4526), and PutParameter: a hierarchy begins with a slash. */
export const validRemoteKey: RelationRule = {
  id: 'valid-remote-key',
  level: 'contract',
  rows: ['R117', 'R126', 'R134', 'R135'],
  why: 'AWS refuses the name, or finds nothing there: a folder is no parameter, and no secret, and a store asks one service in one region',
  help: 'name one parameter or secret, in full, of the service and the region of the store; many are found by find.path',
  check: (objects, _, say) => {
    for (const each of awsReads(objects)) {
      const what = faultOf(each);
      if (what !== undefined) say(each.object, [...each.read.path, 'key'], what);
    }
  },
};

/** Where the store is not here, what begins as no name of AWS does may be one of another provider. */
function faultOf({ read: { key }, aws }: ReadThrough): string | undefined {
  if (key === '') return 'is empty';
  if (aws === undefined && !/^(?:\/|arn:)/.test(key)) return undefined;
  const prefix = textAt(aws, 'prefix') ?? '';
  // A rule of its own says that the prefix comes twice, and before an ARN.
  const name = key.startsWith('arn:') || key.startsWith(prefix) ? key : prefix + key;
  if (name.endsWith('/') || name.includes('//')) return `${name} is no name`;
  const service = textAt(aws, 'service') ?? '';
  if (aws === undefined || !Object.hasOwn(services, service)) return undefined;
  if (key.startsWith('arn:')) return foreignArn(key, aws);
  if (service !== 'ParameterStore') return strangeName(false, name);
  if (name.includes('/') && !name.startsWith('/')) return `${name} does not begin with "/"`;
  // A version or a label may stand behind it.
  return strangeName(true, name.replace(/:[\w.-]+$/, ''));
}

const services: Readonly<Record<string, string>> = {
  ParameterStore: 'ssm',
  SecretsManager: 'secretsmanager',
};

/** A store asks one service in one region, whatever an ARN says. */
function foreignArn(key: string, aws: Readonly<Record<string, unknown>>): string | undefined {
  const [, , service = '', region = ''] = key.split(':');
  const [asked, at] = [services[textAt(aws, 'service') ?? ''], textAt(aws, 'region')];
  if (service !== asked) return `is an ARN of ${service}, and the store asks ${asked}`;
  return at === undefined || region === at ? undefined : `is an ARN of ${region}, and the store asks ${at}`;
}
