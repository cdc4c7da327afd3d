import { formats } from './formats.ts';
import { proposeEnvironments, proposeRules, proposeServices } from './names.ts';

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

/** In which form a program wants the issues. */
export const format = {
  kind: 'enum',
  values: formats,
  brief: 'Answer in a form that other programs know',
  optional: true,
} as const;

/** A flag that may be given once. */
export const one = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: text, brief, placeholder, optional: true }) as const;

/** A flag that may be repeated. */
export const many = (placeholder: string, brief: string) =>
  ({ ...one(placeholder, brief), variadic: true }) as const;

/** A flag that names environments. */
const environments = (brief: string) =>
  ({ ...many('name', brief), proposeCompletions: proposeEnvironments }) as const;

/** A flag that names services. */
const services = (brief: string) =>
  ({ ...many('name', brief), proposeCompletions: proposeServices }) as const;

/** An argument that must be given. */
export const name = (placeholder: string, brief: string) => ({ placeholder, brief, parse: text }) as const;

/** An argument that is asked for when it is not given. */
export const maybeName = (placeholder: string, brief: string) =>
  ({ placeholder, brief, parse: text, optional: true }) as const;

/** The flags of the commands that look at many services. */
export const selectingFlags = {
  environment: environments('Only this environment (may be repeated)'),
  service: services('Only this service, with what its environments share (may be repeated)'),
  output,
  json,
} as const;

/** The flags of `synth`. */
export const synthFlags = {
  ...selectingFlags,
  watch: {
    kind: 'boolean',
    brief: 'Go on: after each change, write what depends on it, until Ctrl-C',
    default: false,
    withNegated: false,
  },
} as const;

/** The flags of `check`. */
export const checkFlags = {
  ...selectingFlags,
  format,
  against: one('ref', 'Judge the change since this commit too: what the cluster would not take of it'),
  explain: {
    ...one('rule', 'Say what a rule is for, instead: what happens in the cluster, and the way out'),
    proposeCompletions: proposeRules,
  },
} as const;

/** The flags of the commands that look at many services and at no output. */
export const narrowingFlags = {
  environment: environments('Only this environment (may be repeated)'),
  service: services('Only this service (may be repeated)'),
  json,
} as const;

/** The flags of the commands that look at one. */
export const singleFlags = { json } as const;

/** Short forms. */
export const selectingAliases = { e: 'environment', s: 'service', o: 'output' } as const;
export const narrowingAliases = { e: 'environment', s: 'service' } as const;
