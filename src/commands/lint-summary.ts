import { count } from '../report/count.ts';
import type { Unrendered } from '../manifests/unrendered.ts';
import type { Judged } from './judge-cluster.ts';

/** What was looked at of all clusters, and what was not. */
export interface Summary {
  readonly objects: number;
  readonly files: number;
  /** Each in words: what, and how to have it checked. */
  readonly notChecked: readonly string[];
}

const tools = {
  helm: ['a Helm chart', 'Helm charts', 'lint what helm template prints'],
  kustomize: ['a kustomization', 'kustomizations', 'lint what kustomize build prints'],
} as const;

export function summary(
  judged: readonly Judged[],
  jsonnet: readonly string[],
  maybeSilenced: readonly string[],
  missing: readonly string[],
): Summary {
  const all = <Value>(of: (one: Judged) => Iterable<Value>) => [
    ...new Set(judged.flatMap((one) => [...of(one)])),
  ];
  const unrendered = all((one) => one.unrendered);
  const unknown = all((one) => one.unknown).toSorted();
  return {
    objects: judged.reduce((sum, { objects }) => sum + objects, 0),
    files: judged.reduce((sum, { files }) => sum + files, 0),
    notChecked: [
      ...toRender('helm', unrendered),
      ...toRender('kustomize', unrendered),
      ...said('to evaluate', jsonnet, 'lint what it prints'),
      ...said(
        'without a manifest',
        all((one) => one.foreign),
        'Argo CD applies nothing of it either',
      ),
      ...said(
        'that asks Argo CD to skip it',
        all((one) => one.skipped),
        'nothing of it is applied',
      ),
      ...some(unknown, `the fields of ${few(unknown)}: nobody knows their schema`),
      ...some(
        maybeSilenced,
        `rules.silenced in environments/, for ${few(maybeSilenced)}: purser check judges by it`,
      ),
      ...some(missing, `what rules ask of the cluster, and purser.lint.yaml may say: ${missing.join(', ')}`),
    ],
  };
}

function toRender(tool: Unrendered['tool'], unrendered: readonly Unrendered[]): readonly string[] {
  const [one, several, way] = tools[tool];
  const folders = unrendered.filter((each) => each.tool === tool).map(({ folder }) => folder);
  if (folders.length === 0) return [];
  return [`${folders.length === 1 ? one : `${folders.length} ${several}`} in ${few(folders)}: ${way}`];
}

function said(which: string, paths: readonly string[], why: string): readonly string[] {
  return some(paths, `${count(paths.length, 'file')} ${which}, ${few(paths)}: ${why}`);
}

function some(names: readonly string[], words: string): readonly string[] {
  return names.length === 0 ? [] : [words];
}

const most = 5;

function few(names: readonly string[]): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** One line, or one for each thing that was not checked. */
export function summaryText({ objects, files, notChecked }: Summary): string {
  const looked = `${count(objects, 'object')} in ${count(files, 'file')}`;
  return notChecked.length === 0
    ? looked
    : [`${looked}; not checked:`, ...notChecked.map((each) => `  ${each}`)].join('\n');
}
