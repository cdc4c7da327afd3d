/** A text and its place, relative to a root that the reader or writer knows, with `/` between the folders. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}
