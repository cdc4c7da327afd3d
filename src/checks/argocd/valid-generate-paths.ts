import { textAt } from '../../values/field.ts';
import { application, sourcesOf } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

const annotation = 'argocd.argoproj.io/manifest-generate-paths';

/** Argo CD util/app/path/path.go, GetSourceRefreshPaths. */
export const validGeneratePaths: ObjectRule = {
  id: 'valid-generate-paths',
  level: 'default',
  rows: ['C18'],
  why: 'a push that changes the folder is not noticed: Argo CD looks only at the paths that it is told',
  help: 'name the folder of the Application, as "." or from the top of the repository with a leading slash',
  on: [application],
  check: (object, _, say) => {
    const text = object.annotation(annotation);
    if (text === undefined) return;
    const paths = text.split(';');
    for (const { source } of sourcesOf(object.value)) {
      const own = textAt(source, 'path');
      if (own === undefined) continue;
      const isCovered = paths.some((each) => each.includes('*') || covers(resolved(each, own), own));
      if (!isCovered) say(['metadata', 'annotations', annotation], `"${text}" does not hold ${own}`);
    }
  },
};

/** From the top of the repository with a leading slash, else from the Application's folder. */
function resolved(path: string, own: string): string | undefined {
  if (path === '') return undefined;
  const steps = path.startsWith('/') ? [] : segments(own);
  for (const step of segments(path)) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function covers(path: string | undefined, own: string): boolean {
  if (path === undefined) return false;
  const folder = segments(own).join('/');
  return path === '' || folder === path || folder.startsWith(`${path}/`);
}

function segments(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.');
}
