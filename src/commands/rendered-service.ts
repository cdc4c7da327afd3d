import type { Charts } from '../../charts/charts.ts';
import type { EnvironmentModel } from '../../environments/model.ts';
import { allRules } from '../checks/all-rules.ts';
import { noIdlePatch } from '../checks/no-idle-patch.ts';
import { isFinal, type Silenced } from '../checks/silences.ts';
import type { ParsedService } from '../parse/service.ts';
import type { Sources } from '../parse/sources.ts';
import { factsOf, type ServiceFacts } from '../render/service-facts.ts';
import { renderService } from '../render/render.ts';
import type { Issue } from '../values/issue.ts';
import type { Problem } from '../values/problem.ts';
import { asOf } from './finding-issue.ts';
import type { Steps } from '../values/steps.ts';
import { judgeService } from './judge-service.ts';
import { renderFolder, withoutFiles, type Judging, type RenderedFolder } from './rendered-folder.ts';
import type { TerraformLiterals } from './terraform-literals.ts';

/** One service in one environment, and what the inventory keeps of it; nothing while it is wrong. */
export interface RenderedService extends RenderedFolder {
  readonly facts: ServiceFacts | undefined;
  /** The rules that do not hold for it. */
  readonly silenced: Silenced;
  /** Where a problem that only all services together show has its place. Nothing else of the input is kept. */
  readonly sources: Sources;
}

/** What a service is rendered with: its environment, absent while that is wrong, and the charts. */
export interface RenderingContext extends Judging {
  readonly environment: EnvironmentModel | undefined;
  readonly charts: Charts;
  readonly literals: TerraformLiterals;
}

/** Reads a service, checks it and renders it. A chart has to render valid services only. */
export function* renderedService(
  parse: () => Steps<ParsedService>,
  source: string,
  { environment, charts, literals, ...judging }: RenderingContext,
): Steps<RenderedService> {
  const parsed = yield* parse();
  yield;
  const { service, sources } = parsed;
  const issues = shownIn(environment, [
    ...judgeService(parsed, environment),
    ...literals.in(parsed).map((problem) => sources.place(problem)),
  ]);
  const silenced = service?.rules.silenced ?? {};
  if (service === undefined || environment === undefined || issues.some((issue) => isFinal(issue, allRules)))
    return { ...withoutFiles(source, issues), facts: undefined, sources, silenced };
  yield;
  const badPatches: Problem[] = [];
  const folder = yield* renderFolder({ source, ...judging }, () =>
    renderService(charts, service, environment, badPatches),
  );
  const patches = badPatches.map((problem) => sources.place({ ...problem, rule: noIdlePatch.id }));
  return {
    ...folder,
    issues: [...issues, ...folder.issues, ...patches],
    findings: withoutEchoes(folder.findings, issues),
    facts: factsOf(service),
    sources,
    silenced,
  };
}

/** A base is for several environments, of which only some may show what is wrong: the region, the roles and the outputs of Terraform are their own. */
function shownIn(environment: EnvironmentModel | undefined, issues: readonly Issue[]): readonly Issue[] {
  return environment === undefined || issues.length === 0
    ? issues
    : issues.map((issue) => asOf(environment.name, issue));
}

/** What a rule says of the input it need not say again of what follows from it. */
function withoutEchoes(
  findings: RenderedFolder['findings'],
  issues: readonly Issue[],
): RenderedFolder['findings'] {
  if (findings.length === 0 || issues.length === 0) return findings;
  const said = new Set(issues.map(({ rule }) => rule));
  return findings.filter(({ finding }) => !said.has(finding.rule.id));
}
