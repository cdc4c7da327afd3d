import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');
const validators = new Map<string, (text: string) => boolean>();

/** Judges YAML texts by one of the committed schemas, as an editor does; a schema is compiled once. */
export function validator(name: string): (text: string) => boolean {
  const known = validators.get(name) ?? compile(name);
  validators.set(name, known);
  return known;
}

function compile(name: string): (text: string) => boolean {
  const schema: object = JSON.parse(readFileSync(join(root, 'schemas', `${name}.json`), 'utf8'));
  const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
  return (text) => validate(parse(text));
}
