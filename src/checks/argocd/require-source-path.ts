import { mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { application, sourcesOf } from './applications.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** Argo CD util/argo/argo.go, ValidateRepo: "spec.source.repoURL and either spec.source.path or spec.source.chart are required". */
export const requireSourcePath: ObjectRule = {
  id: 'require-source-path',
  level: 'contract',
  rows: [],
  why: 'Argo CD refuses the Application: InvalidSpecError, and nothing is ever synced',
  help: 'name the folder in path, or the Helm chart in chart; a source of values alone has a ref',
  on: [application],
  check: ({ value }, _, say) => {
    const sources = sourcesOf(value);
    for (const { source, path } of sources) look(source, path, say);
    if (sources.length === 0 && mapAt(value, 'spec', 'sourceHydrator') === undefined)
      say(['spec', 'source'], 'is missing');
  },
};

function look(source: unknown, path: FieldPath, say: SayOfField): void {
  if (['path', 'chart', 'ref'].every((name) => (textAt(source, name) ?? '') === ''))
    say(path, 'has neither path nor chart');
  if ((textAt(source, 'repoURL') ?? '') === '') say([...path, 'repoURL'], 'is missing');
}
