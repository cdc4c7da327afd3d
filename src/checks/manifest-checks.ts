import type { ManifestCheck } from './manifest-check.ts';
import { uniqueFileName } from './manifest/unique-file-name.ts';

/** The rules over a rendered object, by id. */
export const manifestChecks: readonly ManifestCheck[] = [uniqueFileName];
