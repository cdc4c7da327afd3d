const secondsOf = { h: 3600, m: 60, s: 1 } as const;

/** How long a duration such as `1h30m` is. */
export function seconds(duration: string): number {
  return [...duration.matchAll(/(\d+)([hms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * lengthOf(unit),
    0,
  );
}

function lengthOf(unit: string | undefined): number {
  return unit === 'h' || unit === 'm' ? secondsOf[unit] : secondsOf.s;
}
