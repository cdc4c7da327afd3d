import type { ErrorCode } from 'yaml';

export interface Words {
  readonly what: string;
  readonly help: string;
}

const indentation: Words = {
  what: 'the indentation fits no mapping or list above',
  help: 'start all keys of one mapping, and all items of one list, in the same column',
};

const inTheWay: Words = {
  what: 'this cannot stand here',
  help: 'put a value that holds : # , [ ] { } or starts with a special character in quotes',
};

const missing: Words = {
  what: 'a colon, a comma or a space is missing here',
  help: 'write "key: value", and separate items with ", "',
};

const anchor: Words = { what: 'broken anchor or alias', help: 'write the value out instead' };

const tag: Words = { what: 'broken tag', help: 'remove it' };

/**
 * What the codes of `yaml` mean for somebody who does not know its parser. Its own messages quote the source,
 * which may hold a secret; they are never shown.
 */
export const syntaxWords: Readonly<Record<ErrorCode, Words>> = {
  ALIAS_PROPS: anchor,
  BAD_ALIAS: anchor,
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: { what: 'a directive is not supported', help: 'remove the line' },
  BAD_DQ_ESCAPE: {
    what: 'unknown escape in double quotes',
    help: 'double the backslash, or use single quotes',
  },
  BAD_INDENT: indentation,
  BAD_PROP_ORDER: anchor,
  BAD_SCALAR_START: {
    what: 'a value without quotes cannot start with this character',
    help: 'put the value in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a mapping cannot start here',
    help: 'put a value that holds ": " in quotes, or start the nested mapping on its own line',
  },
  BLOCK_IN_FLOW: {
    what: 'an indented mapping or list cannot stand between brackets',
    help: 'use brackets inside brackets',
  },
  DUPLICATE_KEY: { what: 'a key appears twice', help: 'remove one of the two' },
  IMPOSSIBLE: inTheWay,
  KEY_OVER_1024_CHARS: { what: 'a key is longer than 1024 characters', help: 'shorten it' },
  MISSING_CHAR: missing,
  MULTILINE_IMPLICIT_KEY: {
    what: 'a key must stand on one line',
    help: 'add the colon and the space behind it that are missing here or on the line before',
  },
  MULTIPLE_ANCHORS: anchor,
  MULTIPLE_DOCS: { what: 'a second document starts here', help: 'keep one document in a file' },
  MULTIPLE_TAGS: tag,
  NON_STRING_KEY: { what: 'a key must be text', help: 'put the key in quotes' },
  RESOURCE_EXHAUSTION: { what: 'too complex to read', help: 'flatten the mappings and lists' },
  TAB_AS_INDENT: { what: 'a tab is used for indentation', help: 'indent with spaces' },
  TAG_RESOLVE_FAILED: tag,
  UNEXPECTED_TOKEN: inTheWay,
};
