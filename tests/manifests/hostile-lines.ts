import * as fc from 'fast-check';

const block = fc.array(
  fc.constantFrom(
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata: { name: a }',
    'kind: ""',
    'data: { x: 1 }',
    'data:',
    '  x: |',
    '    ---',
    '  y: yes',
    '# comment',
    '',
    'hello',
    'items: []',
    'items: null',
    'items: [{ kind: C }]',
    '- kind: D',
    '{{ if }}',
    '\tx: 1',
    'x: 0X1f',
    'z: .inf',
    '"kind": E',
  ),
  { maxLength: 6 },
);

/**
 * What follows a flow or the end of a document before the next separator is left out: goyaml.v2 does not look at all of it, and `yaml` calls it
 * no YAML.
 */
const document = fc.oneof(
  { weight: 6, arbitrary: block },
  fc.constantFrom(['{"apiVersion":"v1","kind":"A"}'], ['{"kind":"B"}'], ['{"a":1}'], ['null'], ['hello']),
);

const separator = fc.oneof(
  { weight: 6, arbitrary: fc.constant('---') },
  fc.constantFrom('--- # comment', '---x', '--- x', '---\n---'),
);

/** Files put together of lines that decide what a document is. */
export const hostileLines: fc.Arbitrary<string> = fc
  .array(fc.tuple(document, separator), { maxLength: 4 })
  .map((documents) => documents.flatMap(([lines, end]) => [...lines, end]).join('\n'));
