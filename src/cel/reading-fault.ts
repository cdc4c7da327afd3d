import { ParseError, TypeError as WrongType } from '@marcbachmann/cel-js';
import type { ExpressionFault } from '../values/expression.ts';
import { suggest } from '../values/suggest.ts';

const names = ['object', 'namespaceName', 'environment'] as const;

/** What the reader said of a text, in our words. */
export function readingFault(error: unknown, text: string): ExpressionFault {
  // A thousand brackets, or signs: the reader calls itself for each.
  if (error instanceof RangeError) return { what: 'is nested too deep', help: 'split the rule', offset: 0 };
  if (!(error instanceof ParseError || error instanceof WrongType)) throw error;
  const { code, summary, range } = error;
  const at = text.slice(range?.start, range?.end);
  return { ...words(code, summary, at), offset: range?.start ?? 0 };
}

/** `at` is the text that it stumbled over; empty at the end. */
function words(code: string, summary: string, at: string): Pick<ExpressionFault, 'what' | 'help'> {
  const [, name = ''] = /: (\w+)$/.exec(summary) ?? [];
  switch (code) {
    case 'reserved_identifier':
      return {
        what: `"${name}" is a word that CEL keeps for itself`,
        help: name === 'namespace' ? 'write namespaceName, or object.metadata.namespace' : undefined,
      };
    case 'unknown_variable':
      return {
        what: `there is no "${name}"${suggest(name, names)}`,
        help: `an expression knows ${names.join(', ')}`,
      };
    case 'limit_exceeded':
      return { what: 'is too large', help: 'split the rule' };
    case 'unexpected_token':
    case 'unexpected_character':
    case 'expected_token':
      return { what: at.trim() === '' ? 'ends too early' : `"${at.slice(0, 20)}" cannot stand here` };
    case 'invalid_macro_argument':
      return summary.startsWith('has()')
        ? {
            what: 'has() asks for fields alone, as in has(object.spec.replicas)',
            help: 'below an item of a list or a key in brackets, write [0].?image.hasValue()',
          }
        : { what: small(summary) };
    default:
      return { what: small(summary) };
  }
}

/** The summary never holds a value of an object, for no object was seen. */
function small(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '');
}
