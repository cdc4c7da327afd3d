import type { EnvironmentModel } from '../../environments/model.ts';
import { archiveMark, inflateChart, type Inflated } from '../io/inflate-chart.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import { inflatedFiles } from '../render/inflated.ts';
import type { Issue } from '../values/issue.ts';
import { finished } from '../values/steps.ts';
import type { Memory } from './memory.ts';
import { renderFolder, withoutFiles, type Judging, type RenderedFolder } from './rendered-folder.ts';

/** A Helm chart of somebody else whose objects are rendered into a folder of their own. */
export interface InflatedRelease {
  readonly name: string;
  readonly folder: RenderedFolder;
}

interface Context {
  readonly root: string;
  readonly parsed: ParsedEnvironment;
  readonly memory: Memory;
  readonly judging: Judging;
}

/** Renders the charts that an environment wants to see in `dist/`; Helm is asked again only for other values or another archive. */
export function inflatedReleases(
  environment: EnvironmentModel,
  context: Context,
): readonly InflatedRelease[] {
  const { root, parsed, memory, judging } = context;
  return Object.entries(environment.charts).flatMap(([name, chart]) => {
    if (!chart.inflate) return [];
    const archive = `vendor/${chart.chart}-${chart.version}.tgz`;
    const mark = archiveMark(root, archive);
    const folder = memory.releases.of(`${environment.name}/${name}`, [parsed, mark, judging.teamRules], () =>
      mark === undefined
        ? nothing(context, name, missing(archive, chart))
        : inflated(name, archive, environment, context),
    );
    return { name, folder };
  });
}

type Chart = EnvironmentModel['charts'][string];

function inflated(
  name: string,
  archive: string,
  environment: EnvironmentModel,
  context: Context,
): RenderedFolder {
  const { root, parsed, judging } = context;
  const { namespace, values } = environment.charts[name] ?? { namespace: '', values: {} };
  const { kubernetes } = environment.cluster;
  const found = inflateChart({ root, archive, release: name, namespace, kubernetes, values });
  if ('failure' in found) return nothing(context, name, said(found.failure));
  const home = { environment: environment.name, folder: name, namespace };
  const source = parsed.file.path;
  return finished(renderFolder({ source, ...judging }, () => inflatedFiles(found.text, home)));
}

function nothing({ parsed }: Context, name: string, problem: Pick<Issue, 'what' | 'help'>): RenderedFolder {
  const issue = parsed.sources.place({ path: ['charts', name, 'inflate'], ...problem });
  return withoutFiles(parsed.file.path, [issue]);
}

function missing(archive: string, { repository, chart, version }: Chart): Pick<Issue, 'what' | 'help'> {
  const from = repository.startsWith('https://')
    ? `${chart} --repo ${repository}`
    : `oci://${repository}/${chart}`;
  return {
    what: `there is no ${archive}`,
    help: `helm pull ${from} --version ${version} --destination vendor, and commit it`,
  };
}

function said(failure: Extract<Inflated, { failure: unknown }>['failure']): Pick<Issue, 'what' | 'help'> {
  if (failure === 'no helm')
    return {
      what: 'helm is not there, or cannot be started',
      help: 'install Helm 3, or leave inflate out: Argo CD renders the chart then',
    };
  if (failure === 'changing')
    return {
      what: 'the chart renders something else each time',
      help: 'give it the value that it makes up, or leave inflate out',
    };
  return { what: `helm refuses it: ${failure.said}`, help: 'mend its values' };
}

/** A release whose folder has objects already: those of a service, or what its environment shares. */
export function takenFolder({ sources }: ParsedEnvironment, name: string): Issue {
  return sources.place({
    path: ['charts', name],
    atKey: true,
    what: `the folder "${name}" has other objects already`,
    help: 'give the release a name that no service has',
  });
}
