import { lint as command } from '../commands/lint.ts';
import { runCommand, type Context } from './context.ts';

export interface LintFlags {
  readonly config?: string;
  readonly strict: boolean;
  readonly json: boolean;
}

export function lint(
  this: Context,
  { config = 'purser.lint.yaml', strict, json }: LintFlags,
  ...paths: readonly string[]
): Promise<void> {
  return runCommand(this, { json }, (options, terminal) =>
    command({ paths, config, isStrict: strict }, options, terminal),
  );
}
