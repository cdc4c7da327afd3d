import { RE2JS } from 're2js';

/** An expression that makes up its patterns from objects is rare; beyond this number they are compiled again each time. */
const mostKept = 64;

/** Regular expressions of RE2, the form that CEL names: they take time in proportion to the text, whatever stands in them. */
export class Patterns {
  readonly #compiled = new Map<string, RE2JS>();

  /** `undefined` for what is no regular expression. */
  of(pattern: string): RE2JS | undefined {
    const known = this.#compiled.get(pattern);
    if (known !== undefined) return known;
    try {
      const compiled = RE2JS.compile(pattern);
      if (this.#compiled.size < mostKept) this.#compiled.set(pattern, compiled);
      return compiled;
    } catch {
      return undefined;
    }
  }
}
