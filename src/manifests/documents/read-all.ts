import { jsonStream, skipSpace } from './json-stream.ts';
import { readDocument, type DocumentReading } from './read-document.ts';
import { splitDocuments, type DocumentText } from './split-documents.ts';

/** A document of a file, and what became of it. */
export interface ReadDocument extends DocumentReading {
  /** Where it begins in the file. */
  readonly start: number;
  /** Where its content begins in it, behind comments. */
  readonly content: number;
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
export function readAll(text: string): readonly ReadDocument[] {
  return documentTexts(text).flatMap(({ text: own, start, brokenAt }) => {
    const document = { ...readDocument(own), start, content: contentOf(own), isLost: brokenAt !== undefined };
    if (brokenAt === undefined) return [document];
    return [
      document,
      { start: brokenAt, content: 0, isLost: false, repeated: [], fault: { offset: 0, ...noSeparator } },
    ];
  });
}

const comments = /(?:[ \t]*(?:#.*)?\r?\n)*/y;

function contentOf(text: string): number {
  comments.lastIndex = 0;
  return comments.exec(text)?.[0].length ?? 0;
}

const noSeparator = {
  what: 'is neither a separator nor JSON: Kubernetes stops reading here',
  help: 'leave --- alone on its line, and put nothing but JSON behind several objects of JSON',
};
