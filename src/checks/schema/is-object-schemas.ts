import { listAt, mapAt } from '../../values/field.ts';
import type { ObjectSchemas } from './object-schemas.ts';

/** Whether a file holds schemas; what is in them is the generator's word. */
export function isObjectSchemas(value: unknown): value is ObjectSchemas {
  return (
    mapAt(value, 'kinds') !== undefined &&
    listAt(value, 'minors').length === 2 &&
    listAt(value, 'nodes').length > 0
  );
}
