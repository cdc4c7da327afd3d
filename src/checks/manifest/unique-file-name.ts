import { field, textAt } from '../../values/field.ts';
import type { ManifestCheck } from '../manifest-check.ts';

/** Rule R13, which the provider itself does not detect. */
export const uniqueFileName: ManifestCheck = {
  id: 'unique-file-name',
  why: 'of two files of one name in a CSI mount one is lost, and which one is undefined',
  check: (manifest) => {
    if (manifest.kind !== 'SecretProviderClass') return [];
    const objects = textAt(manifest.spec, 'parameters', 'objects') ?? '[]';
    if (namesDiffer(objects)) return [];
    const names = fileNames(objects);
    if (new Set(names).size === names.length) return [];
    const twice = names.filter((name, index) => names.indexOf(name) < index);
    return [...new Set(twice)].map(
      (name) => `SecretProviderClass ${manifest.metadata.name} mounts two files named "${name}"`,
    );
  },
};

const givenName = /"object(?:Name|Alias)"\s*:\s*"([^"]*)"/g;

/** Whether no two names in the text are the same: so in nearly every class, and told without reading the JSON. */
function namesDiffer(objects: string): boolean {
  if (objects.includes('\\')) return false;
  const names: string[] = [];
  givenName.lastIndex = 0;
  for (let match = givenName.exec(objects); match !== null; match = givenName.exec(objects)) {
    const name = (match[1] ?? '').replaceAll('/', '_');
    if (names.includes(name)) return false;
    names.push(name);
  }
  return names.length > 0;
}

/** Every file that the AWS provider writes: one for each object, and one for each of its properties. */
function fileNames(text: string): readonly string[] {
  const objects: unknown = JSON.parse(text);
  const names: string[] = [];
  if (!Array.isArray(objects)) return names;
  for (const object of objects) {
    names.push((textAt(object, 'objectAlias') ?? textAt(object, 'objectName') ?? '').replaceAll('/', '_'));
    const properties = field(object, 'jmesPath');
    if (Array.isArray(properties))
      for (const each of properties) names.push(textAt(each, 'objectAlias') ?? '');
  }
  return names;
}
