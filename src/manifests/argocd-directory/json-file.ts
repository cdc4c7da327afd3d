import { jsonStream } from '../documents/json-stream.ts';
import type { DocumentFault } from '../documents/document-fault.ts';
import { kindOf } from './fate.ts';

/**
 * Why a `.json` file fails the whole Application: it is one object with a kind, or it breaks everything (reposerver/repository/repository.go,
 * getObjsFromYAMLOrJSON). An object without a kind passes there, as it could be an OCI manifest, and fails later.
 */
export function jsonFileFault(text: string): DocumentFault | undefined {
  const { objects } = jsonStream(text);
  const [, second] = objects;
  if (second !== undefined) return { offset: second.start, what: 'holds several objects', help: alone };
  const value = parsed(text);
  if (value === undefined) return { offset: 0, what: 'is no JSON', help: alone };
  if (Array.isArray(value)) return { offset: 0, what: 'holds a list', help: alone };
  return kindOf(value) === '' ? { offset: 0, what: 'holds no object with a kind', help: alone } : undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const alone =
  'leave one object in the file, move it elsewhere, or let the Application read directory.include: "*.yaml"';
