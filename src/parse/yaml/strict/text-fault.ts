import { maxLength } from '../limits.ts';
import type { Fault } from './fault.ts';
import { nul } from './nul.ts';

// C0 without tab and line ends, a lone carriage return, DEL, C1 (with NEL), the line and paragraph separators that
// end a line for YAML 1.1 only, the bidirectional controls that show a reviewer another text, a second byte order
// mark, halves of surrogate pairs, noncharacters
const forbidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Surrogate}]|\r(?!\n)/u;

const findForbidden = (text: string): Fault | undefined => {
  const found = forbidden.exec(text);
  if (!found) return undefined;
  const [character] = found;
  if (character === '\r') {
    return {
      offset: found.index,
      what: 'a carriage return without a line feed',
      help: 'end every line with a line feed',
    };
  }
  if (character === '\0') return { offset: found.index, ...nul };
  const hex = character.charCodeAt(0).toString(16).padStart(4, '0');
  return {
    offset: found.index,
    what: `the character U+${hex.toUpperCase()} is not allowed`,
    help: `remove it, or write it in double quotes as \\u${hex}`,
  };
};

/** Every other byte of plain text in utf-16 is zero: behind its byte order mark, or from the start. */
const isUtf16 = (text: string): boolean => /^(?:\ufffd\ufffd)?(?:\0[^\0]|[^\0]\0){2}/.test(text);

/** The first thing that makes a text unfit for any parser; one is enough, a binary file would bring thousands. */
export const findTextFault = (text: string): Fault | undefined => {
  if (text.length > maxLength) {
    return { what: `longer than ${maxLength} characters`, help: 'split the file, or check what wrote it' };
  }
  if (text.startsWith('\ufeff')) {
    return { offset: 0, what: 'starts with a byte order mark', help: 'save the file as utf-8 without it' };
  }
  if (isUtf16(text)) return { offset: 0, what: 'this is utf-16', help: 'save the file as utf-8' };
  // What the reader of the file put in the place of bytes that are no utf-8.
  const broken = text.indexOf('\ufffd');
  if (broken !== -1) return { offset: broken, what: 'this is not utf-8', help: 'save the file as utf-8' };
  return findForbidden(text);
};
