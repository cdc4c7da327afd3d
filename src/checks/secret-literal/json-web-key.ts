import type { Detector } from './detector.ts';

const keyType = /\\?"kty\\?"/;
/** RFC 7518: "d" is the private part of an RSA or EC key, "k" the whole of a symmetric one. */
const privatePart = /\\?"[dk]\\?"\s{0,4}:\s{0,4}\\?"[\w-]{20}/;

/** One flat JSON object after the other. */
export const jsonWebKey: Detector = {
  shortest: 22,
  sign: /\{/,
  pattern: /\{[^{}]{20,20000}\}/g,
  describe: ([object]) => (keyType.test(object) && privatePart.test(object) ? 'a private key' : undefined),
};
