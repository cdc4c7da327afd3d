import type { CST, ErrorCode, YAMLParseError } from 'yaml';
import type { Fault } from './fault.ts';
import { findSlip } from './slips.ts';
import { syntaxWords } from './syntax-words.ts';
import { findUnclosed } from './unclosed.ts';

/** Where a tab stands in the indentation of the line that holds `offset`. */
const findTab = (text: string, offset: number): number | undefined => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indentation =
    /^[ \t]*/.exec(text.slice(start, text.indexOf('\n', start) + 1 || undefined))?.[0] ?? '';
  const tab = indentation.indexOf('\t');
  return tab === -1 ? undefined : start + tab;
};

// for these `yaml` knows that something is off, and hardly what
const vague: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

const first = (errors: readonly YAMLParseError[]): YAMLParseError | undefined =>
  errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];

/** The first mistake only: whatever a parser finds after it is mostly its own confusion. */
export const findSyntaxFault = (
  text: string,
  tokens: readonly CST.Token[],
  errors: readonly YAMLParseError[],
): Fault | undefined => {
  const error = first(errors);
  if (!error) return undefined;
  const [offset] = error.pos;
  const tab = findTab(text, offset);
  if (tab !== undefined) return { offset: tab, ...syntaxWords.TAB_AS_INDENT };
  const unclosed = findUnclosed(tokens);
  if (unclosed && unclosed.offset <= offset) return unclosed;
  const slip = vague.has(error.code) ? findSlip(text, offset) : undefined;
  return { offset, ...(slip ?? syntaxWords[error.code]) };
};
