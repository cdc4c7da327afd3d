import type { Finding } from '../checks/judge-objects.ts';
import { fieldPathText } from '../values/field-path.ts';
import type { Place } from '../parse/sources.ts';
import type { Issue } from '../values/issue.ts';

/** What a rule found in an object that was rendered for an environment, said at a place of the input that it comes from. */
export function findingIssue(
  place: Place,
  { kind, name }: { readonly kind: string; readonly name: string },
  { rule, path, what, help }: Finding,
  environment: string,
): Issue {
  const field = path.length === 0 ? '' : ` ${fieldPathText(path)}`;
  return asOf(environment, { ...place, what: `${kind} ${name}${field}: ${what}`, help, rule: rule.id });
}

/** Only in files of its own does every reader know which environment is meant. */
export function asOf(environment: string, issue: Issue): Issue {
  return issue.file.startsWith(`environments/${environment}/`) ? issue : { ...issue, environment };
}
