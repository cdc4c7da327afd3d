import { mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { application, sourcesOf } from './applications.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/**
 * Argo CD util/argo/argo.go, ValidateRepo: "spec.source.repoURL and either spec.source.path or spec.source.chart are required"; util/app/path/path.go,
 * Path: "app path is absolute", "app path outside root".
 */
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
  const folder = textAt(source, 'path') ?? '';
  if (folder.startsWith('/')) say([...path, 'path'], `${folder} is absolute`, fromTheTop);
  else if (leavesTop(folder)) say([...path, 'path'], `${folder} leads out of the repository`, fromTheTop);
  if ((textAt(source, 'repoURL') ?? '') === '') say([...path, 'repoURL'], 'is missing');
}

const fromTheTop = 'name the folder from the top of the repository, without a leading slash';

function leavesTop(path: string): boolean {
  let depth = 0;
  for (const step of path.split('/')) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
