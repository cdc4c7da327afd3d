import type { Diagnosis } from '../../report/diagnoses.ts';

/** Programs that purser does not need, and what people need them for. */
export const tools = {
  kubectl: 'applies the root Application of an environment, once',
  helm: 'shows what the Helm charts of operators become; Argo CD does without',
  terraform: 'makes the files that environments name: terraform output -json',
  aws: 'creates the values that secrets name',
} as const;

export type Tool = keyof typeof tools;

/** Whether a program is there; nothing is wrong without it. */
export function toolDiagnosis(tool: Tool, place: string | undefined): Diagnosis {
  return place === undefined
    ? { check: tool, state: 'note', what: `not found; it ${tools[tool]}` }
    : { check: tool, state: 'ok', what: `found; it ${tools[tool]}` };
}
