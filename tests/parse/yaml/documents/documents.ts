import * as fc from 'fast-check';
import { entriesOf, nodes } from './nodes.ts';
import { fragment, hostile, hostileKey, key, slip, tame } from './words.ts';

const style = fc.record({
  step: fc.integer({ min: 1, max: 4 }),
  dashIndent: fc.integer({ min: 0, max: 3 }),
  comment: fc.constantFrom('', '', ' ', ' # why', '  # why: "because"'),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
});

const gap = fc.constantFrom('', '', '', '\n', '# note\n');

const write = (scalar: fc.Arbitrary<string>, keys: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      style,
      entriesOf(keys, fc.tuple(nodes(scalar, keys), gap), 5),
      fc.constantFrom('\n', '\n', '', '\n\n# end\n'),
    )
    .map(([look, entries, end]) => {
      const lines = entries.map(([name, [node, before]]) => `${before}${name}:${node(look, 0).join('\n')}`);
      return `${lines.join('\n')}${end}`.replaceAll('\n', look.eol);
    });

/** Files as people write them. */
export const tameDocument = write(tame, key);

/** The same with scalars and keys that mean trouble here and there. */
export const hostileDocument = write(
  fc.oneof({ weight: 9, arbitrary: tame }, { weight: 1, arbitrary: hostile }),
  hostileKey,
);

/** A file after some slips of the hand. */
export const damagedDocument = fc
  .tuple(
    fc.oneof(tameDocument, hostileDocument),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), slip), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [where, length, insert]) => {
      const at = where % (now.length + 1);
      return now.slice(0, at) + insert + now.slice(at + length);
    }, text),
  );

const indentation = fc.constantFrom('', '', ' ', '  ', '  ', '    ');

/** Fragments in any order: mostly broken, now and then valid in a way nobody planned. */
export const soup = fc
  .array(fc.tuple(indentation, fragment), { maxLength: 8 })
  .map((lines) => lines.map(([indent, text]) => indent + text).join('\n'));
