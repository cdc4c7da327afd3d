import type { InputPath } from '../../environments/model.ts';

/** An issue that knows which value of the merged input it is about, but not yet where in which file that value stands. */
export interface Problem {
  readonly path: InputPath;
  /** True when the key at the end of the path is wrong rather than its value. */
  readonly atKey?: boolean;
  readonly what: string;
  readonly help?: string | undefined;
  readonly rule?: string | undefined;
}
