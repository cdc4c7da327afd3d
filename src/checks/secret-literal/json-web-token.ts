import type { Detector } from './detector.ts';
import { wordStart } from './word-start.ts';

/** RFC 7515: `{"` and `{ ` in base64url; the third part is the signature (or, in RFC 7516, the rest of five). */
const threeParts = String.raw`${wordStart}e[wy][\w-]{10,4000}\.[\w-]{0,100000}\.[\w-]{8}`;

export const jsonWebToken: Detector = {
  shortest: 22,
  sign: /\./,
  pattern: new RegExp(threeParts, 'g'),
  describe: (match) => {
    const [header] = match[0].split('.', 1);
    const decoded = Buffer.from(header ?? '', 'base64url').toString('latin1');
    return /^\{[^]*"alg"/.test(decoded) ? 'a JSON Web Token' : undefined;
  },
};
