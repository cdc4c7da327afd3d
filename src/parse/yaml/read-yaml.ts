import type { Issue } from '../../values/issue.ts';
import { readFast } from './fast/read-fast.ts';
import { maxLength } from './limits.ts';
import { toIssues } from './strict/to-issues.ts';
import { findTextFault } from './strict/text-fault.ts';
import { readStrict } from './strict/read-strict.ts';
import type { YamlMap } from '../../values/yaml-value.ts';

/** The value of a file, or the issues that keep it from having one. */
export interface YamlReading {
  readonly value: YamlMap | undefined;
  readonly issues: readonly Issue[];
}

/** The mapping that a YAML file holds: what YAML 1.2 and `yaml` say, and nothing that YAML 1.1 would read otherwise. */
export const readYaml = (file: string, text: string): YamlReading => {
  const value = text.length > maxLength ? undefined : readFast(text);
  if (value) return { value, issues: [] };
  const fault = findTextFault(text);
  const reading = fault ? { faults: [fault] } : readStrict(text);
  return reading.value
    ? { value: reading.value, issues: [] }
    : { value: undefined, issues: toIssues(file, text, reading.faults) };
};
