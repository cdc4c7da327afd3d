import { isObjectSchemas } from '../checks/schema/is-object-schemas.ts';
import type { ObjectSchemas } from '../checks/schema/object-schemas.ts';
import { readSchemas } from '../io/read-schemas.ts';

/** What the API server accepts, as it is kept beside the imports. */
export function objectSchemas(): ObjectSchemas | undefined {
  const read = readSchemas();
  return isObjectSchemas(read) ? read : undefined;
}
