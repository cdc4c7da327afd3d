import type { Issue } from '../../values/issue.ts';
import { wholeText, withoutRule, type RuleWords } from './found-issue.ts';

/** Issues as SARIF 2.1.0, for code scanning; paths are relative to the repository. `command` names the run among others. */
export function sarif(
  issues: readonly Issue[],
  rules: ReadonlyMap<string, RuleWords>,
  command: string,
): string {
  const ids = [...new Set(issues.map(({ rule = withoutRule }) => rule))].toSorted();
  const twins = new Map<string, number>();
  const results = issues.map((issue) => resultOf(issue, ids, rules, nextOf(issue, twins)));
  const driver = { name: 'purser', rules: ids.map((id) => ruleOf(id, rules.get(id))) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `purser/${command}/` },
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, rule: RuleWords | undefined) {
  const why = rule?.why ?? 'what cannot be read, or says what nobody knows, is not rendered';
  return {
    id,
    shortDescription: { text: id.replaceAll('-', ' ') },
    fullDescription: { text: why },
    ...(rule?.help === undefined ? {} : { help: { text: rule.help } }),
    defaultConfiguration: { level: levelOf(rule) },
    properties: { rows: rule?.rows ?? [] },
  };
}

function levelOf(rule: RuleWords | undefined): 'error' | 'warning' {
  return rule?.level === 'strict' ? 'warning' : 'error';
}

function resultOf(issue: Issue, ids: readonly string[], rules: ReadonlyMap<string, RuleWords>, twin: number) {
  const { file, line, column, rule = withoutRule } = issue;
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levelOf(rules.get(rule)),
    message: { text: wholeText(issue) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' }, ...region } },
    ],
    partialFingerprints: { 'purserIssue/v1': fingerprint(issue, twin) },
  };
}

/** How many of the very same came before. */
function nextOf({ file, rule, what }: Issue, twins: Map<string, number>): number {
  const key = `${file}\0${rule}\0${what}`;
  const twin = twins.get(key) ?? 0;
  twins.set(key, twin + 1);
  return twin;
}

/** A relative reference: each segment of the path encoded. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The same when lines move: without the place, but with how many of the very same came before. */
function fingerprint({ file, rule, what }: Issue, twin: number): string {
  return `${hash(`${file}\0${rule}\0${what}\0${twin}`, 0x811c9dc5)}${hash(`${twin}\0${what}\0${file}`, 0x01000193)}`;
}

/** FNV-1a in 32 bits: it tells issues apart, and guards nothing. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
