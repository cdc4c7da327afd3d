import { textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { once } from '../objects/once.ts';
import { providerObjects } from './provider-objects.ts';

/** A file that the AWS provider writes below the mount. */
export interface MountedFile {
  /** As it lies on disk: what `/` became is decided. */
  readonly name: string;
  readonly path: FieldPath;
  /** Whether it holds one property of a document rather than the whole. */
  readonly isProperty: boolean;
}

/** Every file of a class: one for each object, and one more for each of its properties (A: secret_descriptor.go:118). */
export const mountedFiles = once((object): readonly MountedFile[] => {
  const translation = textAt(object.value, 'spec', 'parameters', 'pathTranslation') ?? '_';
  return providerObjects(object).flatMap(({ name, alias, path, properties }) => [
    { name: translated(alias ?? name ?? '', translation), path, isProperty: false },
    ...properties.map((each) => ({ name: each.alias ?? '', path: each.path, isProperty: true })),
  ]);
});

/** Of a property's alias nothing is translated (facts: secrets.md 1.7). */
function translated(name: string, translation: string): string {
  if (translation.toLowerCase() === 'false') return name.replace(/^\//, '');
  return name.replaceAll('/', translation);
}
