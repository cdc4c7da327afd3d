const strings = [
  '',
  ' ',
  '1',
  'no',
  '~',
  '..',
  '/',
  '/a/../b',
  'A',
  'a_b',
  '😀',
  '\0',
  '\u202e',
  '\n',
  '$(X)',
  '1Gi',
];
const words = ['100m', 'constructor', 'a'.repeat(64), 'a'.repeat(254)];
const others = [null, true, false, 0, -1, 1.5, 1e21, Number.NaN, Infinity, 65_536];
const lists = [[], [null], [[]]];
const maps = [{}, { '': '' }, { terraform: 'x' }, { terraform: 'database_host' }, { secret: 'x', key: 'y' }];

/** Values of every type, and those that are one more than too many. */
export const values: readonly unknown[] = [...strings, ...words, ...others, ...lists, ...maps];

const inherited = ['constructor', 'toString', '__proto__'];
const fields = ['env', 'image', 'secrets', 'ports', 'keys', 'terraform'];
const oddNames = ['', 'x', '1', 'A', '😀', 'a'.repeat(64), 1, null, true];

/** Keys that mean something elsewhere, and such as no key should be. */
export const names: readonly unknown[] = [...inherited, ...fields, ...oddNames];

const signs = '\t:\0\r\n-#&*!|>\'"%@`{}[],?<=~'.split('');
const marks = ['\ufeff', '\u202e', '\u2028', '\u0085', '😀', '\ud83d'];
const snippets = ['---\n', '...\n', '<<: ', '- ', '${X}', '<<<<<<< HEAD\n'];
const broken = [[0xff, 0xfe], [0x80], [0xe2, 0x82]];

/** What ends up in files: other encodings, other languages, other tools. */
export const splices: readonly Buffer[] = [
  ...[...signs, ...marks, ...snippets].map((text) => Buffer.from(text)),
  ...broken.map((bytes) => Buffer.from(bytes)),
];
