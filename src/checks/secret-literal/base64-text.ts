/**
 * Base64 of ASCII text betrays itself: of every four characters the first encodes a byte below 0x80, and the next two
 * start with the high bits of such bytes. Words, paths and digests hold no four such groups in a row, so this finds
 * the candidates without decoding anything, and at their true alignment.
 */
const group = '[CDI-Za-f][AC-HQS-Xgi-nwyz0-3][ABEFIJMNQRUVYZcdghklopstwx014589][\\w+/-]';

/** Four groups are twelve bytes, and `x://a:b@c.de` has as many. */
const base64Text = new RegExp(String.raw`(?:${group}){4}[\w+/-]*`, 'g');

/** The length of four groups. */
const shortest = 16;

const lineBreaks = /[\r\n]\s*|\\[rn][ \t]*/g;

/**
 * Everything in the text that is base64 of text, decoded, one per line. `base64` wraps at 76 columns, so the text is
 * read once as it stands and once with its lines joined.
 */
export function decodeBase64Text(text: string): string {
  if (text.length < shortest) return '';
  const joined = text.replaceAll(lineBreaks, '');
  const readings = joined === text ? [text] : [text, joined];
  return readings
    .flatMap((reading) => reading.match(base64Text) ?? [])
    .map((run) => Buffer.from(run, 'base64').toString('latin1'))
    .join('\n');
}
