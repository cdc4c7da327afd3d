import type { Paint } from '../report/paint.ts';

/** Where a command says what it has to say. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Paints what goes to `out`. */
  readonly paintOut: Paint;
  /** Paints what goes to `error`. */
  readonly paintError: Paint;
  /** Asks a person, who may leave (`undefined`); absent where nobody can answer. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
}

/** What every command is asked for. */
export interface Options {
  /** The repository, the folder that holds `environments/`. */
  readonly root: string;
  /** The output folder, as the user wrote it. */
  readonly output: string;
  readonly environments: readonly string[];
  readonly services: readonly string[];
  readonly json: boolean;
}
