import type { Issue } from '../../values/issue.ts';
import { visible } from '../visible.ts';
import { wholeText, withoutRule } from './found-issue.ts';

/** Issues as JUnit's XML: a suite for each file, a failed case for each issue; one case that passed when there is none. */
export function junit(issues: readonly Issue[], command: string): string {
  const files = [...new Set(issues.map(({ file }) => file))];
  const suites =
    files.length === 0
      ? [
          `  <testsuite name="purser ${command}" tests="1" failures="0">`,
          `    <testcase name="nothing is wrong" classname="purser"/>`,
          '  </testsuite>',
        ]
      : files.flatMap((file) =>
          suiteOf(
            file,
            issues.filter((issue) => issue.file === file),
          ),
        );
  const total = `tests="${Math.max(issues.length, 1)}" failures="${issues.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="purser ${command}" ${total}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(file: string, issues: readonly Issue[]): readonly string[] {
  return [
    `  <testsuite name="${xml(file)}" tests="${issues.length}" failures="${issues.length}">`,
    ...issues.flatMap(caseOf),
    '  </testsuite>',
  ];
}

function caseOf(issue: Issue): readonly string[] {
  const { file, line, column, what, rule = withoutRule } = issue;
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return [
    `    <testcase name="${xml(`${rule}: ${what}`)}" classname="${xml(file)}">`,
    `      <failure type="${xml(rule)}" message="${xml(what)}">${xml(`${place}\n${wholeText(issue)}`)}</failure>`,
    '    </testcase>',
  ];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to write is written as people would see it. */
function xml(text: string): string {
  const seen = text.split('\n').map(visible).join('\n');
  return seen.replaceAll(/[&<>"\n\t\r]/g, (letter) => escapes[letter] ?? letter);
}
