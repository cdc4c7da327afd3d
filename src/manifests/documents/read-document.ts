import type { Document } from 'yaml';
import { readFast } from '../../parse/yaml/fast/read-fast.ts';
import { mostAliases } from '../kubernetes-yaml.ts';
import type { DocumentFault } from './document-fault.ts';
import { goFaults, type RepeatedKey } from './go-faults.ts';
import { mayFailScanner, scannerFault } from './scanner-fault.ts';
import { unknownAnchor } from './unknown-anchor.ts';
import { parseDocument, type ParsedDocument } from './parse-document.ts';

/** What Kubernetes' decoder makes of the text of one document: a value, or a fault. */
export interface DocumentReading {
  readonly value?: unknown;
  readonly fault?: DocumentFault | undefined;
  /** What is lost or changed without a word. */
  readonly loss?: DocumentFault | undefined;
  readonly repeated: readonly RepeatedKey[];
}

/** Numbers that Go reads and neither YAML 1.1 nor 1.2 does, as `0X1f`, and those that JSON has not. */
const goNumber = /\b0[XOB]|\.(?:inf|nan)/i;

const none: readonly RepeatedKey[] = [];
const blank: DocumentReading = { value: null, repeated: none };

/** Nearly every document is plain enough for the fast reader, which returns what all versions of YAML agree on; `yaml` decides the others. */
export function readDocument(text: string): DocumentReading {
  if (text.trim() === '') return blank;
  const isSuspect = mayFailScanner(text);
  const value = isSuspect || goNumber.test(text) ? undefined : readFast(text);
  if (value !== undefined) return { value, repeated: none };
  const control = forbidden.exec(text);
  if (control !== null) return failed({ offset: control.index, ...noControl });
  const directive = /^(?:[ \t]*(?:#.*)?\r?\n)*(?=%|\.\.\.\s)/.exec(text);
  if (directive !== null) return failed({ offset: directive[0].length, ...noDirective });
  const parsed = parsedOrFault(text);
  if ('what' in parsed) return failed(parsed);
  const [first, second] = parsed.documents;
  if (first === undefined) return blank;
  const refused = isSuspect && first.errors.length === 0 ? scannerFault(first, parsed.text) : undefined;
  if (refused !== undefined) return placed(failed(refused), parsed.original, undefined);
  return placed({ ...read(first), loss: behindEnd(second) }, parsed.original, lineEndIn(text));
}

/** What was found in the trees, where it stands in the text. */
function placed(
  { fault, loss, repeated, ...reading }: DocumentReading,
  original: ParsedDocument['original'],
  otherLoss: DocumentFault | undefined,
): DocumentReading {
  const at = <Found extends { readonly offset: number }>(found: Found) => ({
    ...found,
    offset: original(found.offset),
  });
  return {
    ...reading,
    fault: fault && at(fault),
    loss: loss === undefined ? otherLoss : at(loss),
    repeated: repeated.length === 0 ? none : repeated.map(at),
  };
}

/** `yaml` calls itself for each level, and ends where the stack does. */
function parsedOrFault(text: string): ParsedDocument | DocumentFault {
  try {
    return parseDocument(text);
  } catch (error) {
    return error instanceof RangeError
      ? { offset: 0, ...tooDeep }
      : { offset: 0, what: 'breaks the reader', help: 'write it flatter' };
  }
}

function read(document: Document.Parsed): DocumentReading {
  const [error] = document.errors;
  if (error !== undefined) return failed({ offset: error.pos[0], ...syntax(error.message) });
  try {
    const {
      faults: [fault],
      repeated,
    } = goFaults(document);
    if (fault !== undefined) return { fault, repeated };
    const lost = unknownAnchor(document);
    if (lost !== undefined) return failed(lost);
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value, repeated };
  } catch (error_) {
    const what =
      error_ instanceof RangeError ? 'is nested too deep' : 'repeats itself by aliases without end';
    return failed({ offset: document.range[0], what, help: 'write it out' });
  }
}

/** The decoder takes one document between two separators, whatever stands behind its end. */
function behindEnd(second: Document.Parsed | undefined): DocumentFault | undefined {
  if (second === undefined || (second.contents === null && second.errors.length === 0)) return undefined;
  const offset = second.contents?.range[0] ?? second.range[0];
  return {
    offset,
    what: 'stands behind "...", where Kubernetes reads no more',
    help: 'separate documents by ---',
  };
}

/** goyaml.v2 yamlprivateh.go, is_break: they end a line, and may become a space. */
function lineEndIn(text: string): DocumentFault | undefined {
  const offset = text.search(/[\u0085\u2028\u2029]/);
  if (offset === -1) return undefined;
  const what = 'holds a line end of Unicode, which readers of YAML change or do not';
  return { offset, what, help: noControl.help };
}

function failed(fault: DocumentFault): DocumentReading {
  return { fault, repeated: none };
}

const tooDeep: Pick<DocumentFault, 'what' | 'help'> = {
  what: 'is nested too deep',
  help: 'write it flatter',
};

function syntax(message: string): Pick<DocumentFault, 'what' | 'help'> {
  // Also where `yaml` comes to the end of the stack and goes on.
  if (message.includes('call stack')) return tooDeep;
  const what = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  return { what: `is no YAML: ${what}`, help: 'mend it' };
}

// goyaml.v2 readerc.go, yaml_parser_update_buffer
const forbidden = /[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

const noControl: Pick<DocumentFault, 'what' | 'help'> = {
  what: 'holds a control character, which no reader of Kubernetes takes',
  help: 'write it as an escape in double quotes',
};

const noDirective: Pick<DocumentFault, 'what' | 'help'> = {
  what: 'begins with a directive or the end of a document, which Kubernetes does not read',
  help: 'leave it out',
};
