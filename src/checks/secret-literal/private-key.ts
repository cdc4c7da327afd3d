import type { Detector } from './detector.ts';

/**
 * What follows is a template or an ellipsis, so the header belongs to an ExternalSecret template or to a manual.
 * Anything else counts, even a header alone: a key cut in half is still a key.
 */
const notATemplate = String.raw`(?!-|(?:\s|\\n){0,8}(?:\{\{|\$[({]|<|\.\.\.))`;

const keyForms = [
  // RFC 7468, OpenSSH and PGP write five dashes, ssh.com writes four and a space
  String.raw`-{4,5} ?BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)? ?-{4,5}${notATemplate}`,
  String.raw`PuTTY-User-Key-File-\d`,
  // https://age-encryption.org/v1: bech32, upper case
  'AGE-SECRET-KEY-1[A-Z0-9]{20}',
];

/**
 * The same keys without their header: DER starts with a length and a version (RFC 5208, 8017, 5915, 8410), which
 * in base64 leaves these beginnings. A certificate and a public key start with a sequence where the version stands.
 */
const headlessForms = [
  'MII[A-Za-z0-9+/]{2}[AQgw]IBA[AD][A-Za-z0-9+/]{20}',
  'M(?:HcC|DEC)AQEEI[A-P]',
  'MI(?:Gk|Hc)AgEBB[DE]',
  'MI[GH][A-Za-z0-9+/]AgEAMB[AMQ]GBy',
  'MC4CAQAwBQYDK2V[uw]BCIEI',
  // "openssh-key-v1"
  'b3BlbnNzaC1rZXktdjE',
];

export const privateKey: Detector = {
  shortest: 10,
  pattern: new RegExp([...keyForms, ...headlessForms].join('|'), 'g'),
  describe: () => 'a private key',
};
