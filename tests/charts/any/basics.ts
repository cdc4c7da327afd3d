import * as fc from 'fast-check';

/** Every field present or absent by chance, each value unlike any default. */
export function some<Fields>(fields: {
  [Name in keyof Fields]: fc.Arbitrary<Fields[Name]>;
}) {
  return fc.record(fields, { requiredKeys: [] });
}

/** One of the words. */
export function word<const Words extends readonly [string, ...string[]]>(
  ...words: Words
): fc.Arbitrary<Words[number]> {
  return fc.constantFrom(...words);
}

/** A text that occurs nowhere by accident: what is lost cannot be mistaken for something else that is there. */
export const unique = fc.uuid().map((text) => `x${text.replaceAll('-', '')}`);
export const dnsLabel = unique.map((text) => text.slice(0, 20));
export const shortName = unique.map((text) => text.slice(0, 14));
export const variableName = unique.map((text) => text.toUpperCase());
export const path = fc.array(dnsLabel, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
export const host = dnsLabel.map((name) => `${name}.example.com`);

export const anyText = fc.oneof(
  unique,
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('no', '012', '1e3', ' ', 'a\nb\n', '$(HOME)', '{{ x }}', '"', '#', '- a', '~'),
);
export const texts = fc.array(anyText, { minLength: 1, maxLength: 3 });

const key = unique.map((text) => `example.com/${text}`);
export const annotations = fc.dictionary(key, anyText, { maxKeys: 3 });
export const labels = fc.dictionary(key, unique, { maxKeys: 3 });
export const byLabel = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(key, value, { minKeys: 1, maxKeys: 3 });

export const port = fc.integer({ min: 1, max: 65_535 });
export const count = fc.integer({ min: 1, max: 86_400 });
/** A number that several forms allow, none of which has it by default. */
export const small = fc.integer({ min: 11, max: 900 });
export const podCount = fc.oneof(
  small,
  fc.integer({ min: 1, max: 99 }).map((share) => `${share}%`),
);
export const quantity = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('m', 'Mi', 'Gi', 'k'))
  .map(([amount, unit]) => `${amount}${unit}`);
const amounts = some({ cpu: quantity, memory: quantity, 'ephemeral-storage': quantity });
export const resources = some({ requests: amounts, limits: amounts });
