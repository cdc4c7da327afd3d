import type { SecretKeyModel } from '../../environments/model.ts';

/** One entry of the AWS provider's `objects` (facts: secrets.md 1.7, from its secret_descriptor.go). */
interface ProviderObject {
  readonly objectName: string;
  readonly objectType: 'ssmparameter' | 'secretsmanager';
  readonly objectAlias?: string | undefined;
  readonly objectVersion?: string | undefined;
  readonly objectVersionLabel?: string | undefined;
  readonly jmesPath?: readonly { readonly path: string; readonly objectAlias: string }[] | undefined;
}

/**
 * The objects that make one file per key, each named exactly as its key. A source is listed once, with one jmesPath per property: the
 * provider keys the answers of Parameter Store by name, so that a second entry would take the first one's value (rule R14).
 */
export function providerObjects(keys: readonly SecretKeyModel[]): readonly ProviderObject[] {
  const [first, second] = keys;
  if (first !== undefined && second === undefined) return [providerObject([first])];
  const sources = new Map<string, [SecretKeyModel, ...SecretKeyModel[]]>();
  for (const key of keys) {
    const id = `${key.ref.store} ${key.ref.name}`;
    const known = sources.get(id);
    if (known === undefined) sources.set(id, [key]);
    else known.push(key);
  }
  return [...sources.values()].map(providerObject);
}

function providerObject(keys: readonly [SecretKeyModel, ...SecretKeyModel[]]): ProviderObject {
  const [{ ref }] = keys;
  const whole = keys.find((key) => key.ref.property === undefined)?.key;
  const properties: { readonly path: string; readonly objectAlias: string }[] = [];
  for (const { key, ref: source } of keys) {
    if (source.property !== undefined) properties.push({ path: jmesPath(source.property), objectAlias: key });
  }
  return {
    objectName: ref.name,
    objectType: ref.store === 'parameterStore' ? 'ssmparameter' : 'secretsmanager',
    objectAlias: whole === ref.name ? undefined : (whole ?? hiddenFile(keys[0].key)),
    objectVersion: ref.version,
    objectVersionLabel: ref.label,
    jmesPath: properties.length === 0 ? undefined : properties,
  };
}

/** A bare identifier is read as written; anything else only in double quotes (rules R16, R17). */
function jmesPath(property: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(property) ? property : JSON.stringify(property);
}

/**
 * The provider always writes the whole JSON text beside the properties (rule R24). A leading dot keeps it out of sight of programs that
 * read every file of a folder. Named after its first key, which no other source has, and in a form that no key may have (rule R13).
 */
function hiddenFile(key: string): string {
  return `.${key}.json`;
}
