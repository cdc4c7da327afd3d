import { expect, test } from 'vitest';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';

const faults = (text: string): readonly string[] =>
  readYaml('a.yaml', text).issues.map(({ line, column, what }) => `${line}:${column} ${what}`);

test.each([
  ['a tab before a key', 'a:\n\tb: 1\n', '2:1 a tab is used for indentation'],
  ['a tab behind spaces', 'a:\n  \tb: 1\n', '2:3 a tab is used for indentation'],
  ['a tab before an item', 'a:\n  - x\n\t- y\n', '3:1 a tab is used for indentation'],
  ['a tab between brackets', 'a: {\n\tb: 1 }\n', '2:1 a tab is used for indentation'],
  ['two colons', 'a: b: c\n', '1:4 a mapping cannot start here'],
  ['an open quote', 'a: 1\nb: "x\nc: 2\n', '2:4 opened here and never closed with "'],
  ['an escaped end', 'a: "x\\"\n', '1:4 opened here and never closed with "'],
  ['an open single quote', "a: 'x\n", "1:4 opened here and never closed with '"],
  ['an open mapping', 'a: { b: 1\nc: 2\n', '1:4 opened here and never closed with }'],
  ['an open list', 'a: [1, 2\nb: 3\n', '1:4 opened here and never closed with ]'],
  ['a key between two columns', 'a:\n  b: 1\n c: 2\n', '3:1 the indentation fits no mapping or list above'],
  ['a line without a colon', 'a: 1\nb\nc: 2\n', '2:1 this line has no colon'],
  ['a colon without a space', 'a:1\nb: 2\n', '1:1 a space is missing behind the colon'],
  ['text behind a quote', 'a: "x" y\n', '1:8 this cannot stand here'],
  ['a comment without a space', 'a: "x"#c\n', '1:7 a comment needs a space before it'],
  ['a reserved character', 'a: @x\n', '1:4 a value without quotes cannot start with this character'],
  ['an unknown escape', 'a: "\\q"\n', '1:5 unknown escape in double quotes'],
  ['an item behind a key', 'a: - b\n', '1:4 a list item cannot stand here'],
  ['an item below a mapping', 'a: 1\n- b\n', '2:1 a list item cannot stand here'],
  ['a key twice', 'a: 1\nb: 2\n"a": 3\n', '3:1 the key "a" appears twice'],
  ['a key twice in brackets', 'x: {a: 1, a: 2}\n', '1:11 the key "a" appears twice'],
  ['a byte order mark', '\ufeffa: 1\n', '1:1 starts with a byte order mark'],
  ['two documents', 'a: 1\n---\nb: 1\n', '2:1 a second document starts here'],
  ['a list', '# x\n- a\n', '2:1 the file holds a list instead of a mapping'],
  ['a scalar', 'hello\n', '1:1 the file holds a single value instead of a mapping'],
  ['a proto key', 'a: { __proto__: 1 }\n', '1:6 the key "__proto__" is not allowed'],
  ['a quoted proto key', '"__proto__": 1\n', '1:1 the key "__proto__" is not allowed'],
  ['an escaped proto key', '"\\u005f_proto__": 1\n', '1:1 the key "__proto__" is not allowed'],
  ['a merge key', 'a: &a { b: 1 }\nc:\n  <<: *a\n', '3:3 the merge key << is not supported'],
  ['a tag of yaml', 'a: !!binary aGk=\n', '1:4 a tag is not supported'],
  ['a tag of somebody', 'a: !foo { b: 1 }\n', '1:4 a tag is not supported'],
  ['a tag alone', 'a: ! x\n', '1:4 a tag is not supported'],
  ['a directive', '%YAML 1.1\n---\na: b\n', '1:1 a directive is not supported'],
  ['a number as key', '8080: http\n', '1:1 the key is a number'],
  ['a boolean as key', 'true: x\n', '1:1 the key is true or false'],
  ['null as key', '~: x\n', '1:1 the key is empty or null'],
  ['no key', ': x\n', '1:1 the key is empty or null'],
  ['a mapping as key', '? { a: b }\n: x\n', '1:3 the key is a mapping or list'],
  ['an alias as key', 'a: &k x\n*k : z\n', '2:1 the key is an alias'],
  ['an alias to nothing', 'a: *b\n', '1:4 an alias without an anchor before it'],
  ['an alias to its parent', 'a: &a [*a]\n', '1:8 an alias to the value that holds it'],
  ['nul', 'a: \0\n', '1:4 the character U+0000 is not allowed'],
  ['a bell in quotes', 'a: "\u0007"\n', '1:5 the character U+0007 is not allowed'],
  ['a line end of YAML 1.1', 'a: b\u2028c\n', '1:5 the character U+2028 is not allowed'],
  ['text turned around', 'a: "\u202eb"\n', '1:5 the character U+202E is not allowed'],
  ['half an emoji', 'a: \ud83d\n', '1:4 the character U+D83D is not allowed'],
  ['a lone carriage return', 'a: b\rc: d\n', '1:5 a carriage return without a line feed'],
])('%s is one issue with its place', (_, text, expected) => {
  expect(faults(text)).toEqual([expected]);
});

test.each([
  ['a tab behind a colon', 'a:\tb\n', { a: 'b' }],
  ['a tab in quotes', 'a: "\t"\n', { a: '\t' }],
  ['a colon in a word', 'a: b:c\n', { a: 'b:c' }],
  ['quotes over two lines', 'a: "b\n  c"\n', { a: 'b c' }],
  ['an escaped quote', 'a: "x\\""\n', { a: 'x"' }],
  ['brackets over two lines', 'a: [1,\n  2\n]\n', { a: [1, 2] }],
  ['plain text over two lines', 'a: b\n  c\n', { a: 'b c' }],
  ['a hash in a word', 'a: b#c\n', { a: 'b#c' }],
  ['the same key at two levels', 'a: { a: 1 }\n', { a: { a: 1 } }],
  ['one document with its marks', '---\na: 1\n...\n', { a: 1 }],
  ['an explicit key', '? a\n: b\n', { a: 'b' }],
  ['keys that objects have', 'constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
  ['proto as a value', 'a: __proto__\n', { a: '__proto__' }],
  ['a quoted merge key', '"<<": 1\n', { '<<': 1 }],
  ['a quoted exclamation mark', 'a: "!x"\n', { a: '!x' }],
  ['a quoted number as key', '"8080": http\n', { '8080': 'http' }],
  ['an empty key in quotes', '"": x\n', { '': 'x' }],
  ['an alias', 'a: &a [x]\nb: *a\nc: &a z\nd: *a\n', { a: ['x'], b: ['x'], c: 'z', d: 'z' }],
  ['an alias to a key', '&a b: c\nd: *a\n', { b: 'c', d: 'b' }],
  ['an emoji', 'a: 😀\n', { a: '😀' }],
  ['an escaped bell', 'a: "\\u0007"\n', { a: '\u0007' }],
  ['a folded text', 'a: >-\n  b\n  c\n', { a: 'b c' }],
  ['a pair in a list', 'a: [b: c]\n', { a: [{ b: 'c' }] }],
  ['an empty mapping', '{}', {}],
])('%s is fine', (_, text, value) => {
  expect(readYaml('a.yaml', text)).toEqual({ value, issues: [] });
});

test.each([[''], ['\n'], ['# nothing\n'], ['null\n'], ['~'], ['---\n']])('%j is empty', (text) => {
  expect(readYaml('a.yaml', text).issues).toEqual([
    { file: 'a.yaml', what: 'the file is empty', help: 'write {} if it has nothing to say, or remove it' },
  ]);
});

test('the way out of a double key names the line of the first', () => {
  expect(readYaml('a.yaml', '\na: 1\nb: 2\na: 3\n').issues[0]?.help).toBe(
    'remove one; the first is on line 2',
  );
});

test('every fault of a file is told, in the order of its lines', () => {
  expect(faults('a: no\nb: { c: 1, c: 2 }\n7: on\nd: *e\n')).toEqual([
    '1:4 "no" is ambiguous: false for YAML 1.1, the text "no" for YAML 1.2',
    '2:12 the key "c" appears twice',
    '3:1 the key is a number',
    '3:4 "on" is ambiguous: true for YAML 1.1, the text "on" for YAML 1.2',
    '4:4 an alias without an anchor before it',
  ]);
});

test('no message repeats a value', () => {
  const secret = 'hunter2';
  const broken = [
    `a: "${secret}`,
    `a: *${secret}`,
    `a: !${secret} x`,
    `a: @${secret}`,
    `a: "\\q${secret}"`,
    `a: {${secret}: [}`,
  ];
  const said = broken.flatMap((text) => readYaml('a.yaml', text).issues);
  expect(said).toHaveLength(broken.length);
  expect(JSON.stringify(said)).not.toContain(secret);
});

test('windows line ends give the same values', () => {
  const text = 'a: 1 # one\nb:\n  - c\n  - |\n    d\n\n    e\nf: "g\n  h"\n';
  expect(readYaml('a.yaml', text.replaceAll('\n', '\r\n'))).toEqual(readYaml('a.yaml', text));
  expect(faults('a: 1\r\nb: no\r\n')).toEqual(faults('a: 1\nb: no\n'));
});

test('a prototype is never set', () => {
  const { value } = readYaml('a.yaml', 'a: { constructor: { prototype: x } }\n');
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});
