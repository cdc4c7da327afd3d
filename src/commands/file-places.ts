import type { Finding } from '../checks/judge-objects.ts';
import { Locator } from '../manifests/locate.ts';
import { fieldPathText, type FieldPath } from '../values/field-path.ts';
import type { Issue } from '../values/issue.ts';

/** Where an object stands. */
export interface Placed {
  readonly file: string;
  readonly text: string;
  readonly document: number;
  /** In its document. */
  readonly path: FieldPath;
}

/** Finds lines in files; what is asked for in a row is mostly in one file. */
export class FilePlaces {
  #known: { readonly text: string; readonly locator: Locator } | undefined;

  locator(text: string): Locator {
    if (this.#known?.text !== text) this.#known = { text, locator: new Locator(text) };
    return this.#known.locator;
  }

  /** What a rule found in an object, at its place. */
  issue(
    placed: Placed,
    { kind, name }: { readonly kind: string; readonly name: string },
    { rule, path, what, help }: Finding,
  ): Issue {
    const field = path.length === 0 ? '' : ` ${fieldPathText(path)}`;
    return {
      file: placed.file,
      ...this.locator(placed.text).place(placed.document, [...placed.path, ...path]),
      what: `${kind} ${name}${field}: ${what}`,
      help,
      rule: rule.id,
    };
  }
}
