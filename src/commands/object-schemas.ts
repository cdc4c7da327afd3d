import objects from '../../imports/schemas/objects.json' with { type: 'json' };
import { isObjectSchemas } from '../checks/schema/is-object-schemas.ts';
import type { ObjectSchemas } from '../checks/schema/object-schemas.ts';

/** What the API server accepts, as `npm run object-schemas` wrote it; it is part of the program. */
export function objectSchemas(): ObjectSchemas | undefined {
  const read: unknown = objects;
  return isObjectSchemas(read) ? read : undefined;
}
