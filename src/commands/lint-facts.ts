import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Facts } from '../checks/facts.ts';
import type { Issue } from '../values/issue.ts';
import { suggest } from '../values/suggest.ts';
import type { TextFile } from '../values/text-file.ts';

const version = z.string().regex(/^\d+(?:\.\d+)*$/, 'expected a version in quotes such as "1.34"');
const names = z.array(z.string());

/** `purser.lint.yaml`: what manifests alone do not say of the cluster that they are for. */
const LintFacts = z.strictObject({
  isComplete: z.boolean().optional(),
  environment: z.string().optional(),
  kubernetes: version.optional(),
  externalSecrets: version.optional(),
  csiDriver: version.optional(),
  awsProvider: version.optional(),
  argocdVersion: version.optional(),
  argocdNamespaces: names.optional(),
  repository: z.string().optional(),
  directory: z
    .strictObject({
      recurse: z.boolean().optional(),
      include: z.string().optional(),
      exclude: z.string().optional(),
    })
    .optional(),
  mostDirectoryBytes: z.number().optional(),
  tracking: z.enum(['annotation', 'label', 'annotation+label']).optional(),
  applicationHealth: z.boolean().optional(),
  installedTypes: names.optional(),
  clusterTypes: names.optional(),
  namespaces: names.optional(),
  projects: names.optional(),
  clusters: names.optional(),
  existing: names.optional(),
  secrets: names.optional(),
  stores: names.optional(),
  controllerClass: z.string().optional(),
  syncSecret: z.boolean().optional(),
  rotationSeconds: z.union([z.number(), z.literal('none')]).optional(),
  tokenRequests: z.boolean().optional(),
  reloaderReadsClasses: z.boolean().optional(),
  providerRegion: z.boolean().optional(),
  partition: z.enum(['aws', 'aws-cn', 'aws-us-gov']).optional(),
  region: z.string().optional(),
  account: z.string().optional(),
}) satisfies z.ZodType<Facts>;

/** What the file says beside facts: where the rules of the team stand. */
const LintSettings = LintFacts.extend({ rules: z.string().optional() });

/** What may stand in the file. */
export const lintSettings: readonly string[] = Object.keys(LintSettings.shape);

/** What the file says, or what is wrong with it. */
export function lintFacts(file: TextFile | undefined): {
  readonly facts: Facts;
  readonly rules?: string | undefined;
  readonly issues: readonly Issue[];
} {
  if (file === undefined) return { facts: {}, issues: [] };
  const document = parseDocument(file.text, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const [place] = error.linePos ?? [];
    const what = `is no YAML: ${error.message.split(' at line')[0]}`;
    return {
      facts: {},
      issues: [{ file: file.path, line: place?.line ?? 1, column: place?.col ?? 1, what }],
    };
  }
  const parsed = LintSettings.safeParse(document.toJS() ?? {});
  if (parsed.success) {
    const { rules, ...facts } = parsed.data;
    return { facts, rules, issues: [] };
  }
  const issues = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          file: file.path,
          what: `knows no "${key}"${suggest(key, lintSettings)}`,
        }))
      : [{ file: file.path, what: `${issue.path.join('.')}: ${issue.message}` }],
  );
  return { facts: {}, issues };
}
