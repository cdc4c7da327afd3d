// The words that a field of Kubernetes may have. The OpenAPI files of the module lack them (they are written with the feature gate
// `OpenAPIEnums` off); the Go code that the API server serves its OpenAPI from has them: pkg/generated/openapi/zz_generated.openapi.go.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the enums of a module into the schemas of its definitions; the tabs tell a field's own from those of its entries. */
export function addEnums(folder, schemas) {
  let properties = {};
  let schema;
  for (const line of readFileSync(join(folder, 'pkg/generated/openapi/zz_generated.openapi.go'), 'utf8').split('\n')) {
    const name = /^func schema_k8sio_api_(\w+?)_(v\w+?)_(\w+)\(/.exec(line);
    if (line.startsWith('func ')) properties = (name && schemas[`io.k8s.api.${name[1]}.${name[2]}.${name[3]}`]?.properties) || {};
    const field = /^\t{5}"([^"]+)": \{$/.exec(line);
    if (field) schema = properties[field[1]];
    const [, tabs, words] = /^(\t+)Enum: +\[\]interface\{\}\{(.*)\},$/.exec(line) ?? [];
    if (words === undefined || schema === undefined) continue;
    const owner = tabs.length === 7 ? schema : schema.items;
    if (owner?.type === 'string') owner.enum = JSON.parse(`[${words}]`);
  }
}
