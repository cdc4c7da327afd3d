import { lint as command } from '../commands/lint.ts';
import type { Format } from '../commands/say-in-format.ts';
import { runCommand, type Context } from './context.ts';

export interface LintFlags {
  readonly config?: string;
  readonly strict: boolean;
  readonly json: boolean;
  readonly format?: Format;
}

export function lint(
  this: Context,
  { config, strict, json, format }: LintFlags,
  ...paths: readonly string[]
): Promise<void> {
  return runCommand(this, { json }, (options, terminal) =>
    command({ paths, config, isStrict: strict, format }, options, terminal),
  );
}
