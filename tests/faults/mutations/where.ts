/** Two random numbers; what they choose from decides what they mean. */
export interface Where {
  readonly place: number;
  readonly other: number;
}

export function pick<Value>(values: readonly Value[], number: number): Value | undefined {
  return values[number % Math.max(1, values.length)];
}
