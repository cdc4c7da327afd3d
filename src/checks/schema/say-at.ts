import type { FieldPath } from '../../values/field-path.ts';

/** Says what is wrong at a place of an object. */
export type SayAt = (path: FieldPath, what: string) => void;
