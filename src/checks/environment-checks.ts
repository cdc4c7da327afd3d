import type { EnvironmentCheck } from './environment-check.ts';
import { validRotation } from './environment/valid-rotation.ts';

/** The rules over an environment, by id. */
export const environmentChecks: readonly EnvironmentCheck[] = [validRotation];
