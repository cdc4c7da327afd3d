/** A value that no YAML reader would give back: the chart that made it has a bug. Never says the value, which may be secret. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
  readonly what: string;
  /** From the manifest, as its kind and name, down to the value. */
  readonly keys: readonly (string | number)[];

  constructor(what: string, keys: readonly (string | number)[] = []) {
    super(`${pathOf(keys)}: ${what}`);
    this.what = what;
    this.keys = keys;
  }
}

/** The error as seen from one level further out: the way to a value is put together only when there is an error to tell. */
export function within(key: string | number, error: unknown): unknown {
  return error instanceof UnwritableValueError
    ? new UnwritableValueError(error.what, [key, ...error.keys])
    : error;
}

/** `Deployment checkout, spec.template.metadata.labels["app.kubernetes.io/name"]`. */
function pathOf([manifest = '', ...keys]: readonly (string | number)[]): string {
  const path = keys.map(step).join('');
  return path === '' ? String(manifest) : `${manifest}, ${path.replace(/^\./, '')}`;
}

function step(key: string | number, index: number): string {
  if (typeof key === 'number') return `[${key}]`;
  if (/^[A-Za-z_][\w-]*$/.test(key)) return `.${key}`;
  return index === 0 ? JSON.stringify(key) : `[${JSON.stringify(key)}]`;
}
