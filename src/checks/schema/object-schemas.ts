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
  readonly e?: readonly string[];
  readonly re?: string;
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
