import { providerClass } from '../kept/needs.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { strangeName } from '../objects/remote-name.ts';
import { anyNamed, arnOf, objectsPath, objectsValue, providerObjects } from './provider-objects.ts';

const types: ReadonlySet<unknown> = new Set(['secretsmanager', 'ssmparameter']);

/** A: secret_descriptor.go:246-287, 340-386. */
export const validProviderObjects: ObjectRule = {
  id: 'valid-provider-objects',
  level: 'contract',
  rows: ['R03', 'R04', 'R05', 'R23', 'R134', 'R135'],
  why: 'the AWS provider refuses the whole class: every pod that mounts it waits in ContainerCreating',
  help: 'write a list of { objectName, objectType: secretsmanager | ssmparameter }, and of { path, objectAlias } below jmesPath',
  on: [providerClass],
  check: (object, _, say) => {
    const value = objectsValue(object);
    if (value === undefined) return;
    if (!Array.isArray(value) || value.length === 0) say(objectsPath, 'is no list of objects');
    for (const { path, name, value: each, properties, failover } of providerObjects(object)) {
      for (const field of texts) if (isNoText(anyNamed(each, field))) say([...path, field], 'is no text');
      const type = anyNamed(each, 'objectType');
      if (name === undefined) say(path, 'has no objectName');
      else if (type === undefined && arnOf(name) === undefined) say(path, `"${name}" has no objectType`);
      else if (type !== undefined && !types.has(type))
        say([...path, 'objectType'], `${JSON.stringify(type)} is neither secretsmanager nor ssmparameter`);
      checkName([...path, 'objectName'], name, type, say);
      if (failover !== undefined) checkName([...failover.path, 'objectName'], failover.name, type, say);
      for (const { path: at, value: property, expression, alias } of properties) {
        for (const field of ['path', 'objectAlias'])
          if (isNoText(anyNamed(property, field))) say([...at, field], 'is no text');
        if (expression === undefined) say(at, 'has no path');
        if (alias === undefined) say(at, 'has no objectAlias');
      }
    }
  },
};

/** A selector behind the name of a parameter is another mistake, which a rule of its own says. */
function checkName(path: FieldPath, name: string | undefined, type: unknown, say: SayOfField): void {
  if (name === undefined || arnOf(name) !== undefined || !types.has(type)) return;
  const isOfParameter = type === 'ssmparameter';
  const bare = isOfParameter ? name.replace(/:[\w.-]+$/, '') : name;
  if (isOfParameter && bare.includes('/') && !bare.startsWith('/'))
    say(path, `${bare} does not begin with "/"`, 'a hierarchy of Parameter Store begins with a slash');
  const what = strangeName(isOfParameter, bare);
  if (what !== undefined) say(path, what, 'write the name as AWS lists it');
}

const texts = ['objectName', 'objectAlias', 'objectVersion', 'objectVersionLabel', 'filePermission'];

/** Numbers and booleans are another mistake, which a rule of its own says. */
function isNoText(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
