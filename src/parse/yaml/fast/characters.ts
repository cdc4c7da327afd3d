/** The characters that steer the fast reader, as UTF-16 code units. */
export const code = {
  lineFeed: 10,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  comma: 44,
  dash: 45,
  colon: 58,
  openList: 91,
  closeList: 93,
  openMap: 123,
  pipe: 124,
  closeMap: 125,
} as const;

// `?`, `:` and `%` may start a plain scalar now and then; the strict reader knows when
const indicators = new Set('? : , [ ] { } # & * ! | > \' " % @ `'.split(' ').map((one) => one.charCodeAt(0)));

export const isFlowIndicator = (character: number): boolean =>
  character === code.comma ||
  character === code.openList ||
  character === code.closeList ||
  character === code.openMap ||
  character === code.closeMap;

/** Whether a plain scalar can start at `at`, in block and in flow style alike. */
export const startsPlain = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  if (first !== code.dash) return first > code.space && !indicators.has(first);
  const next = text.charCodeAt(at + 1);
  return next > code.space && !isFlowIndicator(next);
};
