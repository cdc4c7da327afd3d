import { type Doubt, KnownTexts } from '../io/known-texts.ts';
import type { ObjectFinding } from '../checks/judge-objects.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { ReadFile } from '../parse/service.ts';
import { Memo } from './memo.ts';
import type { RenderedFolder } from './rendered-folder.ts';
import type { RenderedService } from './rendered-service.ts';
import type { LoadedTeamRules } from './team-rules.ts';
import { TerraformLiterals } from './terraform-literals.ts';

/** What one rendering of a repository leaves for the next, which then makes again only what depends on a change. */
export class Memory {
  readonly texts = new KnownTexts();
  readonly literals = new TerraformLiterals();
  readonly bases = new Memo<ReadFile>();
  readonly environments = new Memo<ParsedEnvironment>();
  readonly teamRules = new Memo<LoadedTeamRules>();
  readonly services = new Memo<RenderedService>();
  /** Helm charts that were inflated. */
  readonly releases = new Memo<RenderedFolder>();
  /** What follows from all services of an environment. */
  readonly shared = new Memo<RenderedFolder>();
  /** What the rules find in all objects of an environment together. */
  readonly together = new Memo<readonly ObjectFinding[]>();

  /** The next rendering begins; `isDoubtful` says which files have to be read again. */
  startAgain(isDoubtful: Doubt): void {
    this.texts.startAgain(isDoubtful);
    const { bases, environments, teamRules, services, releases, shared, together } = this;
    for (const memo of [bases, environments, teamRules, services, releases, shared, together])
      memo.startAgain();
  }
}
