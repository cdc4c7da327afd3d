import type { MutationKind } from '../mutation.ts';
import { changeVersion, swapWave } from './argocd.ts';
import { dropField, moveField, renameKey } from './keys.ts';
import { dropEntry, duplicateEntry } from './lists.ts';
import { breakReference, changeNamespace } from './references.ts';
import { changeCase, changeNumber, empty, flip, garbleText, retype, setNull } from './values.ts';
import { changeWord } from './words.ts';

/** The kinds of mistakes, in the order of the table. */
export const allKinds: readonly MutationKind[] = [
  renameKey,
  dropField,
  dropEntry,
  duplicateEntry,
  moveField,
  retype,
  setNull,
  empty,
  swapWave,
  breakReference,
  changeNamespace,
  changeWord,
  changeCase,
  changeNumber,
  flip,
  garbleText,
  changeVersion,
];
