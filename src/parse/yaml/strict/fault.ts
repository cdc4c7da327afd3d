/** What is wrong at one place of a text; the reader adds the file and turns the offset into line and column. */
export interface Fault {
  /** In UTF-16 code units from the start of the text; absent when the file as a whole is meant. */
  readonly offset?: number;
  readonly what: string;
  readonly help: string;
}
