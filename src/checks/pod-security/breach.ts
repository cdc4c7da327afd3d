import type { FieldPath } from '../../values/field-path.ts';

/** What of a pod a namespace refuses that enforces a level of the Pod Security Standards; `restricted` forbids what `baseline` does too. */
export interface Breach {
  readonly level: 'baseline' | 'restricted';
  /** The first minor version of Kubernetes 1 whose policy forbids it, where that is newer than the oldest known one. */
  readonly since?: number | undefined;
  readonly path: FieldPath;
  readonly what: string;
}

export type SayBreach = (level: Breach['level'], path: FieldPath, what: string, since?: number) => void;
