/** What the caller of `purser` learns from its exit code. */
export const exitCode = { clean: 0, issues: 1, wrongUse: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
