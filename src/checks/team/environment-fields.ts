import type { Facts } from '../facts.ts';

/** What an expression may ask of the environment, by the names that it has there. */
const fields: ReadonlyMap<string, (facts: Facts) => string | undefined> = new Map([
  ['name', ({ environment }) => environment],
  ['kubernetes', ({ kubernetes }) => kubernetes],
  ['partition', ({ partition }) => partition],
  ['region', ({ region }) => region],
  ['account', ({ account }) => account],
]);

/** The values of these fields; `undefined` when one of them is not known. */
export function environmentFields(
  names: readonly string[],
  facts: Facts,
): Readonly<Record<string, string>> | undefined {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = fields.get(name)?.(facts);
    if (value === undefined) return undefined;
    found[name] = value;
  }
  return found;
}
