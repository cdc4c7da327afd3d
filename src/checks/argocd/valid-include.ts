import { textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { application, sourcesOf } from './applications.ts';
import { goGlob } from './go-glob.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** Argo CD reads these, and no others (reposerver/repository/repository.go:1965). */
const extensions = ['.yaml', '.yml', '.json', '.jsonnet'];

export const validInclude: ObjectRule = {
  id: 'valid-include',
  level: 'contract',
  rows: ['A10'],
  why: 'the pattern matches no file that Argo CD reads: the Application is empty, and all that it had is pruned',
  help: 'write a pattern that files of the folder match, such as *.yaml',
  on: [application],
  check: ({ value }, _, say) => {
    for (const { source, path } of sourcesOf(value)) look(textAt(source, 'directory', 'include'), path, say);
  },
};

function look(pattern: string | undefined, source: FieldPath, say: SayOfField): void {
  if (pattern === undefined || pattern === '') return;
  if (!canMatch(pattern))
    say([...source, 'directory', 'include'], `"${pattern}" matches no .yaml, .yml or .json file`);
}

/** Asks for a name that the pattern's own words make: what stands for a star does not matter. */
function canMatch(pattern: string): boolean {
  if (/[{[\\]/.test(pattern)) return !goGlobFails(pattern);
  const name = pattern.replaceAll(/\*+|\?/g, 'a');
  const endings = ['', ...extensions];
  return endings.some(
    (ending) =>
      extensions.some((each) => (name + ending).endsWith(each)) && goGlob(pattern, name + ending, '/'),
  );
}

/** A pattern that does not compile matches nothing, not even itself with other words in its place. */
function goGlobFails(pattern: string): boolean {
  const open = pattern.split('{').length - pattern.split('}').length;
  const brackets = pattern.split('[').length - pattern.split(']').length;
  return open > 0 || brackets > 0;
}
