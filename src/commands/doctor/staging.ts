import type { Diagnosis } from '../../report/diagnoses.ts';

/** Whether another run is at work, or a killed one left its files. */
export function stagingDiagnosis(
  { running, isStale }: { readonly running: readonly string[]; readonly isStale: boolean },
  output: string,
): Diagnosis {
  const check = 'staging';
  if (isStale)
    return {
      check,
      state: 'wrong',
      what: `${output}/.purser-staging was left by a run that was killed`,
      help: 'purser synth clears it away, and renders what is missing',
    };
  const what =
    running.length === 0 ? 'no run was interrupted' : `purser synth is running (pid ${running.join(', ')})`;
  return { check, state: running.length === 0 ? 'ok' : 'note', what };
}
