import { jsonStream, skipSpace } from './json-stream.ts';
import { readDocument, type DocumentReading } from './read-document.ts';
import { splitDocuments, type DocumentText } from './split-documents.ts';

/** A document of a file, and what became of it. */
export interface ReadDocument extends DocumentReading {
  /** Where it begins in the file. */
  readonly start: number;
  readonly text: string;
  /** What stands behind it is no separator: the decoder stops there, and has lost it. */
  readonly isLost: boolean;
}

/** The texts of a file's documents: JSON objects one behind the other, or what lies between separators. */
export function documentTexts(text: string): readonly DocumentText[] {
  if (!text.trimStart().startsWith('{')) return splitDocuments(text);
  const { objects, end } = jsonStream(text);
  const rest = skipSpace(text, end);
  if (rest === text.length) return objects;
  // Behind a single object the decoder goes on with YAML, behind several with nothing.
  if (objects.length > 1) return [...objects, { text: '', start: end, brokenAt: rest }];
  const begin = objects.length === 0 ? 0 : rest;
  const others = splitDocuments(text.slice(begin));
  return [
    ...objects,
    ...others.map(({ text: own, start, brokenAt }) => ({
      text: own,
      start: start + begin,
      brokenAt: brokenAt === undefined ? undefined : brokenAt + begin,
    })),
  ];
}

/** All documents of a file. The decoder stops at the first fault; here the others are read too, for whoever mends it. */
export function readAll(file: string): readonly ReadDocument[] {
  const documents: ReadDocument[] = [];
  for (const { text, start, brokenAt } of documentTexts(file)) {
    // Written out: a spread for each of a hundred thousand documents took longer than their rules.
    const { value, fault, loss, repeated } = readDocument(text);
    documents.push({ value, fault, loss, repeated, text, start, isLost: brokenAt !== undefined });
    if (brokenAt !== undefined) documents.push({ ...broken, start: brokenAt });
  }
  return documents;
}

const comments = /(?:[ \t]*(?:#.*)?\r?\n)*/y;

/** Where the content of a document begins in its file, behind comments. */
export function contentOf({ text, start }: ReadDocument): number {
  comments.lastIndex = 0;
  return start + (comments.exec(text)?.[0].length ?? 0);
}

const noSeparator = {
  what: 'is neither a separator nor JSON: Kubernetes stops reading here',
  help: 'leave --- alone on its line, and put nothing but JSON behind several objects of JSON',
};

const broken = {
  value: undefined,
  loss: undefined,
  repeated: [],
  fault: { offset: 0, ...noSeparator },
  text: '',
  isLost: false,
};
