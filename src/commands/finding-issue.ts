import type { Finding } from '../checks/judge-objects.ts';
import { fieldPathText } from '../values/field-path.ts';
import type { Issue } from '../values/issue.ts';

/** What a rule found in a rendered object, said of the input that the object comes from. */
export function findingIssue(
  file: string,
  { kind, name }: { readonly kind: string; readonly name: string },
  { rule, path, what, help }: Finding,
): Issue {
  const place = path.length === 0 ? '' : ` ${fieldPathText(path)}`;
  return { file, what: `${kind} ${name}${place}: ${what}`, help, rule: rule.id };
}
