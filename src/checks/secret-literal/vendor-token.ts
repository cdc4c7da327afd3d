import type { Detector } from './detector.ts';
import { vendorForms } from './vendor-forms.ts';
import { wordStart } from './word-start.ts';

/** Manuals fill the place of a token with one character (`ghp_xxxx…`); chance does not repeat one eight times. */
const filler = /(.)\1{7}/;

const kinds = Object.keys(vendorForms);

/** Tokens whose issuer gave them a prefix to be found by. One pattern finds all; its groups tell which it was. */
export const vendorToken: Detector = {
  shortest: 15,
  pattern: new RegExp(
    `${wordStart}(?:${Object.values(vendorForms)
      .map((forms) => `(${forms.join('|')})`)
      .join('|')})`,
    'g',
  ),
  describe: (match) => {
    if (filler.test(match[0])) return undefined;
    return kinds.find((_, index) => match[index + 1] !== undefined);
  },
};
