import * as fc from 'fast-check';

/** The words between the bars, spaces and all. */
const anyOf = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...words.flatMap((some) => some.split('¦')));

/** What stands in files as people write them; the fast reader must know it all. */
export const tame = anyOf(
  'info¦shop/checkout¦1.8.2¦8080¦250m¦256Mi¦--port¦-v¦server.js¦true¦false¦null¦~¦0¦-1¦0.5¦1.50¦/ready',
  'https://example.com:8443/a?b=c&d#e¦two words¦checkout@example.com¦$(PORT)¦päckchen → 東京¦111122223333',
  "\"8080\"¦'it''s'¦\"a: b # c\"¦'{x}'¦\"\"¦''¦a:b¦a#b¦it's¦a\"b¦1.0¦0x1F¦.5¦-.inf¦.nan¦-0¦+1¦1e+3x",
);

/** What readers of YAML stumble over. */
export const hostile = anyOf(
  'no¦yes¦on¦off¦y¦N¦012¦08¦0o17¦0b11¦1_000¦12:30¦190:20:30¦2024-01-01¦1e3¦1.5e3¦.¦=¦<<',
  '*x¦&x¦!x¦!!str¦@x¦`x`¦%x¦- a¦-¦?¦? a¦:¦: a¦a: b¦a:¦a #b¦#¦[¦]¦{¦}¦,¦a, b¦"¦\'¦"a¦\'a¦"a" b¦"a"#b',
  '"\\n"¦"\\u0041"¦"\\q"¦|¦>¦|2¦>-¦---¦...¦--- a¦... a¦\ta¦a\tb¦a\t¦\u00a0¦a\u0085b¦a\u2028b¦\ufeff¦😀¦\u0007',
  '__proto__¦constructor¦a  ¦{a}¦{a: }¦[a: b]¦[a, ]¦{a: 1, a: 2}¦{a: 1}}¦[ ]¦{ }¦{"a":1}¦{a: "b"}¦[a:b]',
  '[a b, "c d"]¦{a: [b, {c: d}]}¦[[]]¦[a #b]¦{? a: b}¦[-]¦[- a]¦[-1, --x]¦{: a}¦a\n b¦\u180e¦\u200b¦\u3000',
  'a\u2003b¦1\u00a0¦{a: b,}¦[,]¦{ , }¦&a b¦*a¦!a b¦{a: &b c}',
);

// no first letter of yes, no, on, off, true, false and null
export const key = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-eA-Eg-mG-M_][a-zA-Z0-9_.-]{0,6}$/) },
  { weight: 1, arbitrary: anyOf('"a b"¦\'8080\'¦"x"¦a b¦toString¦constructor¦hasOwnProperty') },
);

const oddKey = anyOf('8080¦a ¦null¦"__proto__"¦"a" ', 'x'.repeat(1030));

export const hostileKey = fc.oneof(
  { weight: 20, arbitrary: key },
  { weight: 1, arbitrary: fc.oneof(hostile, oddKey) },
);

/** What a slip of the hand puts into a file. */
export const slip = anyOf(
  '¦ ¦  ¦\n¦\n ¦\n   # note\n¦:¦: ¦-¦- ¦#¦ #¦"¦\'¦[¦]¦{¦}¦,¦>¦\t¦\r¦\r\n¦\\¦&¦*¦!¦?¦%¦@¦`¦~¦a¦0¦.',
  '---\n¦...\n¦é¦\u0000¦\ufeff¦no¦|\n¦|',
);

/** The lines of `soup`. */
export const fragment = anyOf(
  'a:¦b: 1¦- ¦- c¦- d: e¦-¦- - f¦# g¦¦h: |¦i: {j: k}¦l: [m, o]¦p¦"q": r¦s: "t"¦- u:¦- \'v\'¦w: # x¦- |-¦{}¦z: z z',
  '- [a]¦--- ¦...¦b : 2',
);
