const text = (input: string): string => input;

/** Where the rendered files are; `cdk8s synth` says it by an environment variable. */
const output = {
  kind: 'parsed',
  parse: text,
  brief: 'The output folder [default: dist]',
  placeholder: 'folder',
  optional: true,
} as const;

const json = {
  kind: 'boolean',
  brief: 'Answer in JSON, for programs',
  default: false,
  withNegated: false,
} as const;

const named = (brief: string) =>
  ({ kind: 'parsed', parse: text, brief, placeholder: 'name', optional: true, variadic: true }) as const;

/** The flags of the commands that look at many services. */
export const selectingFlags = {
  environment: named('Only this environment (may be repeated)'),
  service: named('Only this service, with what its environments share (may be repeated)'),
  output,
  json,
} as const;

/** The flags of the commands that look at many services and at no output. */
export const narrowingFlags = {
  environment: named('Only this environment (may be repeated)'),
  service: named('Only this service (may be repeated)'),
  json,
} as const;

/** The flags of the commands that look at one. */
export const singleFlags = { json } as const;

/** Short forms. */
export const selectingAliases = { e: 'environment', s: 'service', o: 'output' } as const;
export const narrowingAliases = { e: 'environment', s: 'service' } as const;
