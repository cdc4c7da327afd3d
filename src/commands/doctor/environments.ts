import type { Diagnosis } from '../../report/diagnoses.ts';
import { count } from '../../report/count.ts';
import type { Issue } from '../../values/issue.ts';

/** What one environment holds. */
export interface EnvironmentCount {
  readonly name: string;
  readonly services: number;
}

/** The environments and their services, and whether purser can read them. */
export function environmentsDiagnoses(
  environments: readonly EnvironmentCount[],
  issues: readonly Issue[],
): readonly Diagnosis[] {
  const counts = environments.map(({ name, services }) => `${name} (${count(services, 'service')})`);
  const held: Diagnosis =
    environments.length === 0
      ? {
          check: 'environments',
          state: 'wrong',
          what: 'there is no environment',
          help: 'begin with purser new environment, or go to the root of the repository',
        }
      : { check: 'environments', state: 'ok', what: counts.join(', ') };
  if (issues.length === 0) return [held];
  const files = count(new Set(issues.map(({ file }) => file)).size, 'file');
  const what = `${count(issues.length, 'issue')} in ${files}`;
  return [held, { check: 'input', state: 'wrong', what, help: 'purser check shows each with its way out' }];
}
