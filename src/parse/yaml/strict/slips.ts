import type { Words } from './syntax-words.ts';

interface Slip extends Words {
  /** What the line looks like from the mistake on, and whether the mistake must be the first thing on its line. */
  readonly rest: RegExp;
  readonly starts: boolean;
}

// the codes of `yaml` name the rule that its parser tried last; these name what people really did
const slips: readonly Slip[] = [
  {
    rest: /^- /,
    starts: false,
    what: 'a list item cannot stand here',
    help: 'put the items on lines of their own, below their key',
  },
  {
    rest: /^#/,
    starts: false,
    what: 'a comment needs a space before it',
    help: 'add the space, or put text that holds # in quotes',
  },
  {
    rest: /^[^\s:"'[\]{}]+:\S/,
    starts: true,
    what: 'a space is missing behind the colon',
    help: 'write "key: value"',
  },
  { rest: /^[^:"'[\]{}]+$/, starts: true, what: 'this line has no colon', help: 'write "key: value"' },
];

/** The well-known mistake at this place, if it is one. */
export const findSlip = (text: string, offset: number): Words | undefined => {
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset, end === -1 ? undefined : end).trimEnd();
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const slip = slips.find((one) => one.rest.test(rest) && (!one.starts || before.trim() === ''));
  return slip && { what: slip.what, help: slip.help };
};
