import { longFileNames } from '../checks/long-file-names.ts';
import { manifestChecks } from '../checks/manifest-checks.ts';
import { repeatedPaths } from '../checks/unique-objects.ts';
import { emitManifest } from '../emit/emit-manifest.ts';
import { flatten } from '../emit/flatten.ts';
import type { Issue } from '../values/issue.ts';
import type { ManifestFile } from '../values/manifest.ts';
import { identityOf, type ObjectIdentity } from '../values/object-identity.ts';
import { ownershipHeader } from '../values/ownership.ts';
import type { TextFile } from '../values/text-file.ts';

/** What is kept of one folder of `dist/`. Texts only: all objects of a repository do not fit beside each other. */
export interface RenderedFolder {
  readonly files: readonly TextFile[];
  readonly objects: readonly ObjectIdentity[];
  readonly issues: readonly Issue[];
}

/**
 * Renders a folder and looks at each of its objects; `source` is the input that is to blame. A chart that throws is said like anything else
 * that is wrong, and the other folders go on.
 */
export function renderFolder(source: string, render: () => readonly ManifestFile[]): RenderedFolder {
  try {
    const rendered = render();
    const files = rendered.map(({ path, manifest }) => ({
      path,
      text: flatten(ownershipHeader + emitManifest(manifest)),
    }));
    const objects = rendered.map(({ manifest }) => identityOf(manifest));
    return { files, objects, issues: issuesOf(source, rendered) };
  } catch (error) {
    const what = `a chart failed: ${error instanceof Error ? error.message : String(error)}`;
    const help = 'mend it in charts/: a chart must render every valid service';
    return { files: [], objects: [], issues: [{ file: source, what, help }] };
  }
}

function issuesOf(file: string, rendered: readonly ManifestFile[]): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { manifest } of rendered) {
    for (const { id, check } of manifestChecks)
      for (const what of check(manifest)) issues.push({ file, what, check: id });
  }
  for (const what of longFileNames(rendered))
    issues.push({ file, what, help: 'shorten the names', check: 'valid-name-length' });
  for (const what of repeatedPaths(rendered)) issues.push(notUnique(file, what));
  return issues;
}

/** Two of what there may be one of. */
export function notUnique(file: string, what: string): Issue {
  return { file, what, help: 'give one of them another name', check: 'unique-objects' };
}
