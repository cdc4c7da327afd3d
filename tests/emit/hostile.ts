import * as fc from 'fast-check';
import { words } from './words.ts';

/** Strings that some emitter got wrong for some reader (facts/cdk8s.md 3.2, facts/argocd.md 2.2), and their kind. */
export const HAZARDS: readonly string[] = [
  '',
  ...words(
    '␣ ␣␣ ~ - -- --- ... ---␣a ? : = << . .. * & ! % @ ` | > #',
    '?␣a -␣a -\ta :␣a a: a:␣b a:\tb ␣a a␣ a␣#b a\t#b #a a, [a] {a:␣b} [ ] { } ,',
    '&a *a !a !!str␣a %YAML␣1.2 @a `a` "a" \'a\' " \' \\ \\n a\\ |- >- |2 {{␣.Values.a␣}}',
    'null Null NULL nULL true True TRUE false False FALSE on On ON off Off OFF',
    'yes Yes YES no No NO y Y n N nan NaN .nan .NaN inf Inf .inf -.inf +.INF Infinity',
    '0 -0 +0 1 +1 -1 8080 007 08 09 0_8 0_7 1_000 _1 1_ _ __ 1.10 1. .5 +.5 -.5 ._5',
    '1e3 1E3 1e+3 1.0e-7 1e-7 e3 E3 -e3 +e3 e+3 e -e .e3 _e3 e_3 1e 1e1e 1E5Mi 12e03 685.230_15e+03',
    '0x1F 0X1F 0X1f -0x1 0x 0xg 0o17 0O17 +0o7 -0o17 0o17_1 0b11 0B11 0B1 -0b1 0b2 017',
    '12:30 12:30:45 190:20:30 1:2 -1:30 1:1.5 2024-01-01 2024-1-1 2001-12-14t21:59:43.10-05:00',
    '2001-12-14␣21:59:43.10␣-5 2024-01-01T00:00:00Z',
    'a\tb \t \ta a\t ␣\n \t\n \n \n\n \na a\n a\n\n a\n\n\n \n\na\n a\nb a\n␣b ␣a\nb a␣\nb a\n\tb',
    'a\n␣\nb a\n␣ a\n\t',
    '\ta\nb a\n---\nb a\n...\nb ---\na #␣a\nb #!/bin/sh\nset␣-e\n -␣a\n-␣b\n a:␣b\nc:␣d\n %a\nb ?␣a\nb',
    '\n␣a \n\n␣␣a\nb a\n#␣b |\na',
    '\r \r\n a\rb a\r\nb a\r\nb\r\n \x00 \x01 \x07 \b \v \f \x1b[0m \x7f a\x7fb \x80 \x85 a\x85b',
    'a\n\x85b \x9f \xa0 a\xa0 \xad',
    '\u200b \u200e \u2028 a\u2028b a\n\u2028b \u2029 a\u2029b \u202e \u3000 \ufeff \ufeffa a\ufeffb',
    '\ufffd \ufffe \uffff a\n\uffffb \ufdd0',
    'é Prüfung 日本 日本\n語 😀 😀:␣a a\n😀 👩\u200d💻 \u{1fffe} \u{10ffff} \u{e0041} a\u0301 ١٢٣ \uff11\uff12',
    '__proto__ constructor toString hasOwnProperty <<:␣*a *a␣*b k8s:␣#1 http://a:80/#b a::b a:#b',
    'a#b:␣c x␣y␣␣z 1m2 5␣m 5% %5 1.2.3 10.0.0.0/8',
    '+argocd:skip-file-rendering #␣+argocd:skip-file-rendering a\n+argocd:skip-file-rendering\n',
    'a+argocd:skip-file-renderingb +argocd:skip \\+argocd:skip-file-rendering',
  ),
];

/** What to quote, to break and to mistake is built of these. */
const PIECES = words(
  '␣ ␣␣ \t \n \n\n \r \r\n : :␣ ␣# # - -␣ ? ?␣ , [ ] { } & * ! | >',
  '\' " \\ % @ ` ~ = << . _ + $ / 0 1 7 8 9 0x 0o 0b 0X e E f',
  'a n y yes no on off null true inf nan --- ... T Z 12 30 2024 -01 m Mi s',
  '\x00 \x1b \x7f \x85 \xa0 \u2028 \u2029 \ufeff \ufffe \uffff \u200b é 日 😀 \u{e0041}',
);

const NUMBER_LIKE = words('0 1 7 8 9 _ . - + : e E x X o O b B f m s i M K T Z ␣');
const WORD = words('a y n e E 3 - . / : _ ␣ # $ ( = % O N i f');
const LINE = [...WORD, '\t', '{', '"'];

function joined(pieces: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { minLength, maxLength }).map((parts) => parts.join(''));
}

/** Any text that UTF-8 can hold, most of it ugly. */
export const hostileString: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HAZARDS),
  joined(PIECES, 0, 8),
  joined(NUMBER_LIKE, 1, 8),
  joined(WORD, 1, 6),
  joined(HAZARDS, 2, 3),
  fc.array(joined(LINE, 0, 5), { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n')),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).map((character) => `a${character}b`),
  // Around the length at which a key stops being a simple one.
  fc.integer({ min: 990, max: 1030 }).map((length) => `${'k'.repeat(length)}: `),
);

/** Numbers that Kubernetes can hold; `-0` reads back as `0`. */
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
);

/** JSON data with hostile texts at every place. */
export const { tree: hostileTree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(hostileString, fc.boolean(), fc.constant(null), number),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(hostileString, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
