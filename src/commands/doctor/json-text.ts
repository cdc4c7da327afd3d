import { z } from 'zod';

const Versions = z.record(z.string(), z.string()).default({});

/** What is read of package.json, and of the lockfile's entry for it. */
export const Package = z.looseObject({
  engines: z.looseObject({ node: z.string().optional() }).default({}),
  dependencies: Versions,
  devDependencies: Versions,
});
export type Package = z.output<typeof Package>;

/** What is read of a lockfile: that of the repository, and that of npm in node_modules. */
export const Lockfile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      optional: z.boolean().default(false),
      dev: z.boolean().default(false),
      devOptional: z.boolean().default(false),
      ...Package.shape,
    }),
  ),
});
export type Lockfile = z.output<typeof Lockfile>;

/** The value of a JSON text, or `undefined` when it is not there or not what it should be. */
export function readJson<Value>(schema: z.ZodType<Value>, text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
