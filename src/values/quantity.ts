/** What a quantity's ending multiplies by. */
const factors: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 10n ** 3n,
  M: 10n ** 6n,
  G: 10n ** 9n,
  T: 10n ** 12n,
  P: 10n ** 15n,
  E: 10n ** 18n,
  Ki: 2n ** 10n,
  Mi: 2n ** 20n,
  Gi: 2n ** 30n,
  Ti: 2n ** 40n,
  Pi: 2n ** 50n,
  Ei: 2n ** 60n,
};

/** A quantity as a fraction: exact, since 0.1 has no exact number and most quantities have a fraction only by mistake. */
export interface Amount {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The number that a quantity stands for, in its base unit. */
export function amount(quantity: string): Amount {
  const [, whole = '', decimals = '', ending = ''] = /^(\d+)(?:\.(\d+))?(\D*)$/.exec(quantity) ?? [];
  const numerator = BigInt(whole + decimals) * (factors[ending] ?? 1n);
  const denominator = 10n ** BigInt(decimals.length);
  return { numerator, denominator: ending === 'm' ? denominator * 1000n : denominator };
}

export function isAbove(one: Amount, other: Amount): boolean {
  return one.numerator * other.denominator > other.numerator * one.denominator;
}

/** Denominators are powers of ten: the sum of however many has the largest of them. */
export function sumOf(one: Amount, other: Amount): Amount {
  const denominator = one.denominator > other.denominator ? one.denominator : other.denominator;
  const [first, second] = [one, other].map((each) => each.numerator * (denominator / each.denominator));
  return { numerator: (first ?? 0n) + (second ?? 0n), denominator };
}

export function times({ numerator, denominator }: Amount, count: number): Amount {
  return { numerator: numerator * BigInt(count), denominator };
}

/** Whether an amount is a whole number of parts, of which there are so many in a unit. */
export function isWhole({ numerator, denominator }: Amount, parts: bigint): boolean {
  return (numerator * parts) % denominator === 0n;
}
