import { mapParts } from './map-parts.ts';
import type { JsonSchema } from './json-schema.ts';

/** A shorter form is as well written where it stands, unless it has a name. */
const worthwhile = 160;

/**
 * The same schema, with each form that comes again said once, in `definitions`: under the name that its source gives it (`title`), or that of the
 * field where it comes first. Editors show it. What a field means stays with the field.
 */
export function sharedParts(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const sharing = new Sharing(definitions);
  sharing.count(schema);
  const { title: _, ...shared } = mapParts(schema, (part, field) => sharing.share(part, field));
  return { ...shared, definitions: sharing.definitions };
}

class Sharing {
  readonly #definitions: Map<string, JsonSchema>;
  /** How many others hold each form, by its text. */
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();

  constructor(definitions: Readonly<Record<string, JsonSchema>>) {
    this.#definitions = new Map(Object.entries(definitions));
  }

  get definitions(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(this.#definitions);
  }

  /** What a form holds is counted with the first of its kind: it will be said there alone. */
  count(schema: JsonSchema): void {
    const { form, text } = split(schema);
    const known = this.#counts.get(text) ?? 0;
    this.#counts.set(text, known + 1);
    if (known > 0) return;
    mapParts(form, (part) => {
      this.count(part);
      return part;
    });
  }

  /** `field` is where it stands. */
  share(schema: JsonSchema, field: string): JsonSchema {
    const { said, form, name, text } = split(schema);
    const inner = (part: JsonSchema, below: string) => this.share(part, below === '' ? field : below);
    const isShared = (this.#counts.get(text) ?? 0) > 1 && (name !== undefined || text.length >= worthwhile);
    if (!isShared) return { ...said, ...mapParts(form, inner) };
    const known = this.#names.get(text) ?? this.#define(text, name ?? field, () => mapParts(form, inner));
    const $ref = `#/definitions/${known}`;
    // Beside a reference draft 7 reads nothing.
    return Object.keys(said).length === 0 ? { $ref } : { ...said, allOf: [{ $ref }] };
  }

  #define(text: string, name: string, make: () => JsonSchema): string {
    let free = name;
    for (let number = 2; this.#definitions.has(free); number += 1) free = `${name}-${number}`;
    this.#names.set(text, free);
    // The place is taken before the parts take theirs.
    this.#definitions.set(free, {});
    this.#definitions.set(free, make());
    return free;
  }
}

/** What a schema says to people, what it takes, and its name; `text` tells forms apart, and those of one form that have different names. */
function split(schema: JsonSchema): {
  readonly said: JsonSchema;
  readonly form: JsonSchema;
  readonly name: string | undefined;
  readonly text: string;
} {
  const { title: name, description, examples, default: usual, ...form } = schema;
  const said = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    ...(usual === undefined ? {} : { default: usual }),
  };
  return { said, form, name, text: `${name ?? ''}${JSON.stringify(form)}` };
}
