import { buildCommand } from '@stricli/core';
import type { Context } from '../context.ts';

/** `purser schemas` */
export const schemas = buildCommand<object, [], Context>({
  loader: async () => (await import('../schemas.ts')).schemas,
  parameters: { flags: {} },
  docs: {
    brief: 'Write the JSON Schemas by which editors complete and check the input files',
    fullDescription:
      'Makes schemas/service.json, overlay.json, environment.json and rules.json from the schemas in environments/ and charts/ and their comments. The ' +
      'first line of an input file names its schema: # yaml-language-server: $schema=../../schemas/service.json. purser check says when ' +
      'they are stale.',
  },
});
