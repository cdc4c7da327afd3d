import { field, listAt, textAt } from '../../values/field.ts';
import { isGoGlob } from '../../manifests/argocd-directory/glob.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { application } from './applications.ts';

/** Argo CD util/glob/glob.go, Match: a pattern that does not compile is logged, and matches nothing. */
export const validDirectoryPattern: ObjectRule = {
  id: 'valid-directory-pattern',
  level: 'contract',
  rows: ['A10'],
  why: 'a pattern that is none matches nothing, without a word: as include it leaves the Application without a manifest, as exclude it leaves out nothing',
  help: 'close its brackets, with one range or some letters between them',
  on: [application],
  check: ({ value }, _, say) => {
    const spec = field(value, 'spec');
    checkSource(field(spec, 'source'), ['spec', 'source'], say);
    for (const [index, source] of listAt(spec, 'sources').entries())
      checkSource(source, ['spec', 'sources', index], say);
  },
};

function checkSource(source: unknown, path: FieldPath, say: SayOfField): void {
  for (const name of ['include', 'exclude']) {
    const pattern = textAt(source, 'directory', name);
    if (pattern !== undefined && !isGoGlob(pattern))
      say([...path, 'directory', name], `"${pattern}" is no pattern: it matches nothing`);
  }
}
