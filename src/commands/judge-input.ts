import type { EnvironmentModel } from '../../environments/model.ts';
import { settingsOf, sift } from '../checks/silences.ts';
import type { ParsedService } from '../parse/service.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { distinctIssues } from './distinct-issues.ts';
import { judgeService } from './judge-service.ts';
import { readSources, type Sources } from './read-sources.ts';

/** How such faults are closed: their lines are lines that no file has yet. */
export const notWritten = 'in the files as they would be; nothing was written';

/** What is wrong with the input of a repository once these files are in it, and was not wrong without them. */
export function faultsOfAdding(root: string, files: readonly TextFile[]): readonly Issue[] {
  const before = new Set(inputIssues(readSources(root, [])).map(identity));
  return inputIssues(readSources(root, [], { planned: files })).filter(
    (issue) => !before.has(identity(issue)),
  );
}

/** Everything that is wrong with the input before it is rendered. */
export function inputIssues({ issues, environments }: Sources): readonly Issue[] {
  return distinctIssues([
    ...issues,
    ...environments.flatMap(({ parsed, services }) => [
      ...parsed.issues,
      ...services.flatMap(({ parse }) => judged(parse(), parsed.environment)),
    ]),
  ]);
}

function judged(parsed: ParsedService, environment: EnvironmentModel | undefined): readonly Issue[] {
  const issues = judgeService(parsed, environment);
  const { service } = parsed;
  return service === undefined || environment === undefined
    ? issues
    : sift(issues, settingsOf(service, environment)).issues;
}

/** Without the place, which moves when lines are added. */
function identity({ file, what }: Issue): string {
  return `${file}\0${what}`;
}
