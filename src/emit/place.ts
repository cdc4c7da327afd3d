/** Where a value lives inside its manifest: a chain, so that the path is spelled out only when there is an error to tell. */
export interface Place {
  /** The map or list around it; absent for the manifest itself, whose `key` is then its kind and name. */
  readonly within: Place | undefined;
  readonly key: string | number;
}

/** A value that no YAML reader would give back: the chart that made it has a bug. Never says the value, which may be secret. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';

  constructor(place: Place, what: string) {
    super(`${pathOf(place)}: ${what}`);
  }
}

/** `Deployment checkout, spec.template.metadata.labels["app.kubernetes.io/name"]`. */
function pathOf(place: Place): string {
  if (place.within === undefined) return String(place.key);
  const outer = pathOf(place.within);
  if (typeof place.key === 'number') return `${outer}[${place.key}]`;
  const isWord = /^[A-Za-z_][\w-]*$/.test(place.key);
  if (place.within.within === undefined) return `${outer}, ${isWord ? place.key : JSON.stringify(place.key)}`;
  return isWord ? `${outer}.${place.key}` : `${outer}[${JSON.stringify(place.key)}]`;
}
