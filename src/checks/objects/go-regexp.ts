import { classEnd, escapeAt, knownClassEnd } from './go-regexp-class.ts';

/** A group that is open: how often its last part, and the most often repeated of those before, comes at most. */
interface Group {
  last: number | undefined;
  most: number;
}

const opening = /\((?:(?!\?)|\?P?<\w+>|\?[imsU]*(?:-[imsU]+)?:)/y;
const flags = /\(\?[imsU]*(?:-[imsU]+)?\)/y;
const repeating = /(?:[*+?]|\{(?<least>0|[1-9]\d*)(?<several>,(?<most>0|[1-9]\d*)?)?\})\??/y;
const quoted = /\\Q(.*?)(?:\\E|$)/sy;
const place = /\\[AbBz]/y;
const mostCopies = 1000;

/**
 * Whether Go compiles a regular expression: regexp/syntax/parse.go, parse, of Go 1.26. It is read here, not by RE2JS, which is loaded for the rules of
 * a team alone. Names of Unicode classes are not known, and taken for right.
 */
export function isGoRegexp(text: string): boolean {
  return new Reader(text).isRight();
}

/** What Go and JavaScript write otherwise: flags, names of groups, classes of other names, brackets that begin with one. */
const differs = /\(\?(?!:)|\[\^?\]|\[:|\\(?![dDwWsSbB]|[^A-Za-z\d])/;

/** Whether a regular expression of Go finds something in a text of ASCII; `undefined` when only Go would know. */
export function goFinds(pattern: string, text: string): boolean | undefined {
  return isGoRegexp(pattern) && !differs.test(pattern) ? new RegExp(pattern).test(text) : undefined;
}

class Reader {
  readonly #text: string;
  #at = 0;
  #group: Group = { last: undefined, most: 0 };
  readonly #around: Group[] = [];
  /** Whether what stands before is a repetition: a second one may not follow. */
  #isRepeated = false;

  constructor(text: string) {
    this.#text = text;
  }

  isRight(): boolean {
    while (this.#at < this.#text.length) if (!this.#next()) return false;
    return this.#around.length === 0;
  }

  #next(): boolean {
    switch (this.#text[this.#at]) {
      case '(':
        return this.#open();
      case ')':
        return this.#close();
      case '|':
        this.#settle();
        return this.#step(1);
      case '[':
        return this.#part(classEnd(this.#text, this.#at));
      case '\\':
        return this.#escape();
      default:
        return this.#repetition() ?? this.#part(this.#at + this.#character().length);
    }
  }

  #open(): boolean {
    const isGroup = this.#take(opening) !== undefined;
    if (!isGroup) return this.#take(flags) !== undefined;
    this.#around.push(this.#group);
    this.#group = { last: undefined, most: 0 };
    return true;
  }

  #close(): boolean {
    const outer = this.#around.pop();
    if (outer === undefined) return false;
    this.#settle();
    const { most } = this.#group;
    this.#group = outer;
    return this.#part(this.#at + 1, most);
  }

  #escape(): boolean {
    const literal = this.#take(quoted)?.[1];
    if (literal !== undefined) return literal === '' || this.#part(this.#at);
    if (this.#take(place) !== undefined) return this.#part(this.#at);
    return this.#part(knownClassEnd(this.#text, this.#at) ?? escapeAt(this.#text, this.#at)?.end);
  }

  /** `undefined` for a brace that is one. */
  #repetition(): boolean | undefined {
    const wasRepeated = this.#isRepeated;
    const groups = this.#take(repeating)?.groups;
    if (groups === undefined) return undefined;
    const { last } = this.#group;
    if (wasRepeated || last === undefined) return false;
    this.#isRepeated = true;
    if (groups['least'] === undefined) return true;
    const least = Number(groups['least']);
    const most = groups['several'] === undefined ? least : Number(groups['most'] ?? least);
    if (most < least || most > mostCopies) return false;
    this.#group.last = last * most;
    return this.#group.last <= mostCopies;
  }

  /** One part of a sequence, which may be repeated; `undefined` when it is not right. */
  #part(end: number | undefined, copies = 1): boolean {
    if (end === undefined) return false;
    this.#group.most = Math.max(this.#group.most, this.#group.last ?? 0);
    this.#group.last = copies;
    return this.#step(end - this.#at);
  }

  #settle(): void {
    this.#group.most = Math.max(this.#group.most, this.#group.last ?? 0);
    this.#group.last = undefined;
  }

  #step(length: number): boolean {
    this.#at += length;
    this.#isRepeated = false;
    return true;
  }

  #character(): string {
    return String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
  }

  #take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (found === null) return undefined;
    this.#step(found[0].length);
    return found;
  }
}
