import { mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { suggest } from '../../values/suggest.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { providerObjects } from './provider-objects.ts';

/** What the AWS provider reads of the parameters of a class. */
export const parameters: readonly string[] = [
  'objects',
  'region',
  'failoverRegion',
  'pathTranslation',
  'usePodIdentity',
  'preferredAddressType',
];
const fields: readonly string[] = [
  'objectName',
  'objectType',
  'objectAlias',
  'objectVersion',
  'objectVersionLabel',
  'filePermission',
  'jmesPath',
  'failoverObject',
];
const failoverFields: readonly string[] = ['objectName', 'objectVersion', 'objectVersionLabel'];
const propertyFields: readonly string[] = ['path', 'objectAlias', 'filePermission'];
/** strconv.ParseBool. */
const booleans = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** A: server/server.go:38-49,167-173; C: nodeserver.go:199. */
export const validProviderSettings: ObjectRule = {
  id: 'valid-provider-settings',
  level: 'default',
  rows: ['R35', 'R37', 'R38'],
  why: 'the AWS provider ignores what it does not know, and refuses a boolean that is none',
  help: 'correct the name, or remove it',
  on: [providerClass],
  check: (object, _, say) => {
    const identity = textAt(object.value, 'spec', 'parameters', 'usePodIdentity');
    if (identity !== undefined && !booleans.test(identity))
      say(['spec', 'parameters', 'usePodIdentity'], `"${identity}" is neither "true" nor "false"`);
    for (const name of Object.keys(mapAt(object.value, 'spec', 'parameters') ?? {}))
      if (!parameters.includes(name))
        say(
          ['spec', 'parameters', name],
          `the provider knows no parameter "${name}"${suggest(name, parameters)}`,
        );
    for (const { path, value, properties, failover } of providerObjects(object)) {
      checkFields(value, fields, path, say);
      for (const property of properties) checkFields(property.value, propertyFields, property.path, say);
      if (failover !== undefined) checkFields(failover.value, failoverFields, failover.path, say);
    }
  },
};

function checkFields(value: unknown, known: readonly string[], path: FieldPath, say: SayOfField): void {
  for (const name of Object.keys(mapAt(value) ?? {}))
    if (!known.includes(name) && !known.some((each) => each.toLowerCase() === name.toLowerCase()))
      say([...path, name], `the provider knows no field "${name}"${suggest(name, known)}`);
}
