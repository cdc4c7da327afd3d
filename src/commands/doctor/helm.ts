import type { Diagnosis } from '../../report/diagnoses.ts';
import { toolDiagnosis } from './tools.ts';

/** Whether helm is there: without it nothing is rendered where a chart has `inflate`; `inflating` are the environments with such charts. */
export function helmDiagnosis(place: string | undefined, inflating: readonly string[]): Diagnosis {
  if (inflating.length === 0) return toolDiagnosis('helm', place);
  const what = `it renders the charts of ${inflating.join(', ')}`;
  if (place !== undefined) return { check: 'helm', state: 'ok', what: `found; ${what}` };
  const help = 'install Helm 3, or leave inflate out: Argo CD renders the charts then';
  return { check: 'helm', state: 'wrong', what: `not found; ${what}`, help };
}
