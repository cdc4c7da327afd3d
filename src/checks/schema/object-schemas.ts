/** One node of the schemas, as `imports/generate-schemas.js` writes it. */
export interface SchemaNode {
  readonly t: string;
  /** Fields: the index of a node, alone or with the minor versions that it exists from and until (0: all). */
  readonly p?: Readonly<Record<string, SchemaReference>>;
  readonly r?: readonly string[];
  /** What is in a list or a dictionary. */
  readonly i?: number;
  /** The keys of a list's entries, of which no two may be the same. */
  readonly k?: readonly string[];
  /** No entry of the list may be there twice. */
  readonly u?: number;
  readonly e?: readonly string[];
  /** An empty text is what is not there. */
  readonly z?: number;
  /** The minor versions that words of the enum exist from and until (0: all). */
  readonly v?: Readonly<Record<string, readonly [from: number, until: number]>>;
  readonly re?: string;
  /** Flags of the pattern. */
  readonly fl?: string;
  /** The name of a form of a text, and of the keys of a dictionary. */
  readonly f?: string;
  readonly kf?: string;
  /** Of fields of a map how few and how many may be there. */
  readonly o?: readonly (readonly [fields: readonly string[], least: number, most: number])[];
  /** What a word of a field, or its being there (0), needs and rules out; an empty word is a field that is not there. */
  readonly w?: readonly (readonly [
    field: string,
    words: readonly string[] | 0,
    needs: readonly string[],
    not: readonly string[],
    mayBeEmpty?: number,
  ])[];
  /** Of a number; of a text, a list or a dictionary its size. */
  readonly min?: number;
  readonly max?: number;
  readonly n?: number;
  /** Other fields may stand beside. */
  readonly x?: number;
}

type SchemaReference = number | readonly [node: number, from: number, until: number];

/** What the API server accepts, by `apiVersion/kind`. */
export interface ObjectSchemas {
  /** The oldest and the newest minor version of Kubernetes that is known. */
  readonly minors: readonly [number, number];
  readonly kinds: Readonly<Record<string, readonly [node: number, from: number, until: number]>>;
  readonly nodes: readonly SchemaNode[];
}
