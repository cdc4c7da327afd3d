import type { Manifest } from '../../values/manifest.ts';
import { field, textAt } from '../../values/field.ts';
import type { ManifestCheck } from '../manifest-check.ts';

/** Rule R13, which the provider itself does not detect. */
export const uniqueFileName: ManifestCheck = {
  id: 'unique-file-name',
  why: 'of two files of one name in a CSI mount one is lost, and which one is undefined',
  check: (manifest) => {
    if (manifest.kind !== 'SecretProviderClass') return [];
    const names = fileNames(manifest);
    const twice = names.filter((name, index) => names.indexOf(name) < index);
    return [...new Set(twice)].map(
      (name) => `SecretProviderClass ${manifest.metadata.name} mounts two files named "${name}"`,
    );
  },
};

/** Every file that the AWS provider writes: one for each object, and one for each of its properties. */
function fileNames({ spec }: Manifest): readonly string[] {
  const text = textAt(spec, 'parameters', 'objects') ?? '[]';
  const objects: unknown = JSON.parse(text);
  if (!Array.isArray(objects)) return [];
  return objects.flatMap((object: unknown) => {
    const properties = field(object, 'jmesPath');
    const own = (textAt(object, 'objectAlias') ?? textAt(object, 'objectName') ?? '').replaceAll('/', '_');
    const aliases = Array.isArray(properties)
      ? properties.map((each: unknown) => textAt(each, 'objectAlias') ?? '')
      : [];
    return [own, ...aliases];
  });
}
