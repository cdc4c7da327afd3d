import { z } from 'zod';
import { partitions, regionForm, regionHint } from '../../environments/regions.ts';
import type { Facts } from '../checks/facts.ts';
import { isOlder } from '../checks/objects/is-older.ts';
import { objectSchemas } from './object-schemas.ts';

const version = z.string().regex(/^\d+(?:\.\d+)*$/, 'expected a version in quotes such as "1.34"');
const names = z.array(z.string());
const amount = z.number().min(1);

const [oldest, newest] = (objectSchemas()?.minors ?? [0, Infinity]).map((minor) => `1.${minor}`);

/** Fields and words are judged by the API of this version: of another one they would be a guess. */
const kubernetes = version.refine(
  (text) => /^1\.\d+/.test(text) && !isOlder(text, oldest ?? '') && !isOlder(newest ?? '', text),
  `Purser knows the versions "${oldest}" to "${newest}" of Kubernetes: write the nearest of them`,
);

const types = z.array(
  z
    .string()
    .regex(
      /^[A-Z][A-Za-z\d]*\.[a-z\d.-]+$/,
      'expected kind and group such as ExternalSecret.external-secrets.io',
    ),
);

/** `purser.lint.yaml`: what manifests alone do not say of the cluster that they are for. */
const LintFacts = z.strictObject({
  isComplete: z.boolean().optional(),
  environment: z.string().optional(),
  kubernetes: kubernetes.optional(),
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
  mostDirectoryBytes: z.number().min(0).optional(),
  tracking: z.enum(['annotation', 'label', 'annotation+label']).optional(),
  applicationHealth: z.boolean().optional(),
  installedTypes: types.optional(),
  clusterTypes: types.optional(),
  namespaces: names.optional(),
  projects: names.optional(),
  clusters: names.optional(),
  existing: z
    .array(z.string().regex(/^[A-Z][A-Za-z\d]*\/[^/]*\/[^/]+$/, 'expected Kind/namespace/name'))
    .optional(),
  secrets: z.array(z.string().regex(/^[^/]+\/[^/]+$/, 'expected namespace/name')).optional(),
  stores: names.optional(),
  controllerClass: z.string().optional(),
  syncSecret: z.boolean().optional(),
  rotationSeconds: z.union([amount, z.literal('none')]).optional(),
  tokenRequests: z.boolean().optional(),
  reloaderReadsClasses: z.boolean().optional(),
  providerRegion: z.boolean().optional(),
  partition: z.enum(partitions).optional(),
  region: z.string().regex(regionForm, regionHint).optional(),
  account: z
    .string()
    .regex(/^\d{12}$/, 'expected twelve digits in quotes')
    .optional(),
}) satisfies z.ZodType<Facts>;

/** What the file says beside facts: where the rules of the team stand. */
export const LintSettings = LintFacts.extend({ rules: z.string().optional() });

/** What may stand in the file. */
export const lintSettings: readonly string[] = Object.keys(LintSettings.shape);
