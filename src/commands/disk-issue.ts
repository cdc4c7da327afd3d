import { relative } from 'node:path';
import type { OutputError } from '../io/output-error.ts';
import type { Issue } from '../values/issue.ts';

/** What the disk refused, as an issue of the repository. */
export function diskIssue(root: string, { path, what, help }: OutputError): Issue {
  return { file: relative(root, path), what, help };
}
