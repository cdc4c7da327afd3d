import { goGlob } from '../../manifests/argocd-directory/glob.ts';
import { textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { application, sourcesOf } from './applications.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** Patterns with braces and brackets may match anything, and one that does not compile is for another rule. Argo CD reads these, and no others (reposerver/repository/repository.go:1965). */
const extensions = ['.yaml', '.yml', '.json', '.jsonnet'];

export const validInclude: ObjectRule = {
  id: 'valid-include',
  level: 'contract',
  rows: ['A9'],
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
  if (/[{[\\]/.test(pattern)) return true;
  const name = pattern.replaceAll(/\*+|\?/g, 'a');
  return ['', ...extensions].some(
    (ending) =>
      extensions.some((each) => (name + ending).endsWith(each)) && goGlob(pattern, name + ending, '/'),
  );
}
