import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { FieldPath } from '../values/field-path.ts';
import { kubernetesYaml, mostAliases } from './kubernetes-yaml.ts';

/** One object of a file, read as Kubernetes reads it. */
export interface FoundObject {
  readonly value: Readonly<Record<string, unknown>>;
  /** Which document of the file it stands in, counted from 0. */
  readonly document: number;
  /** Where it stands in the document: empty, or inside a List. */
  readonly path: FieldPath;
}

/** What is wrong with a file before anybody looks at its objects. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly help: string;
}

export interface Reading {
  readonly objects: readonly FoundObject[];
  readonly faults: readonly Fault[];
}

/** Reads a text of any number of documents, Lists taken apart. Nothing is thrown: what cannot be read is a fault at its place. */
export function readDocuments(text: string): Reading {
  const objects: FoundObject[] = [];
  const faults: Fault[] = [];
  const lines = new LineCounter();
  const say = (offset: number, what: string, help: string) => {
    const { line, col } = lines.linePos(offset);
    faults.push({ line: Math.max(line, 1), column: Math.max(col, 1), what, help });
  };
  for (const [index, document] of documentsOf(text, lines, say).entries()) {
    const start = document.contents?.range?.[0] ?? document.range[0];
    const [error] = document.errors;
    if (error !== undefined) say(error.pos[0], ...unreadable(error.message, text));
    else
      addObjects(document, index, objects, (what, help) =>
        say(start, what, isTemplate(text) ? template : help),
      );
  }
  return { objects, faults };
}

/** The parser calls itself for each level, and ends where the stack does. */
function documentsOf(
  text: string,
  lineCounter: LineCounter,
  say: (offset: number, what: string, help: string) => void,
): readonly Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text, { ...kubernetesYaml, lineCounter });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    say(
      0,
      `cannot be read: ${error instanceof RangeError ? 'it is nested too deep' : 'its YAML breaks the reader'}`,
      'write it flatter',
    );
    return [];
  }
}

function unreadable(message: string, text: string): [what: string, help: string] {
  const what = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  return [
    `is no YAML: ${what}`,
    isTemplate(text) ? template : 'mend it: Argo CD may leave out the whole file',
  ];
}

const template = 'it looks like a template: lint what helm template or kustomize build prints';

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

function addObjects(
  document: Document.Parsed,
  index: number,
  objects: FoundObject[],
  say: (what: string, help: string) => void,
): void {
  const value = valueOf(document);
  if (value === tooMuch) return say('repeats itself by aliases without end', 'write it out');
  if (value === null || value === undefined) return;
  if (!isObject(value)) return say('is no object', 'a manifest is a map with apiVersion, kind and metadata');
  const { items } = value;
  if (Array.isArray(items) && (typeof value['kind'] !== 'string' || value['kind'].endsWith('List'))) {
    for (const [at, item] of items.entries())
      if (isObject(item)) objects.push({ value: item, document: index, path: ['items', at] });
      else say(`items[${at}] is no object`, 'a List holds objects');
    return;
  }
  if (!isWritten(value['kind']) || !isWritten(value['apiVersion']))
    return say(
      `has no ${isWritten(value['kind']) ? 'apiVersion' : 'kind'}`,
      'lint manifests only, or leave the file out',
    );
  objects.push({ value, document: index, path: [] });
}

function isWritten(text: unknown): boolean {
  return typeof text === 'string' && text !== '';
}

const tooMuch = Symbol('too much');

function valueOf(document: Document.Parsed): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return value;
  } catch {
    return tooMuch;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
