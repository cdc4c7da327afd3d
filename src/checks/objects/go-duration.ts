const units: Readonly<Record<string, number>> = {
  h: 3600,
  m: 60,
  s: 1,
  ms: 1e-3,
  us: 1e-6,
  µs: 1e-6,
  ns: 1e-9,
};

/** The few that all objects share. */
const known = new Map<string, number | undefined>();
const most = 1000;

/** A duration as Go's time.ParseDuration reads it, in seconds; `undefined` when it is none. */
export function goDuration(text: string): number | undefined {
  if (known.has(text)) return known.get(text);
  const found = parsed(text);
  if (known.size < most) known.set(text, found);
  return found;
}

function parsed(text: string): number | undefined {
  // Nearly all are as simple as this.
  const [, plain, only = ''] = /^(\d+)([hms])$/.exec(text) ?? [];
  if (plain !== undefined) return Number(plain) * (units[only] ?? 0);
  if (!/^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:h|ms|us|µs|ns|m|s))+)$/.test(text)) return undefined;
  const sum = [...text.matchAll(/(\d+\.?\d*|\.\d+)(h|ms|us|µs|ns|m|s)/g)].reduce(
    (seconds, [, number, unit = '']) => seconds + Number(number) * (units[unit] ?? 0),
    0,
  );
  return text.startsWith('-') ? -sum : sum;
}
