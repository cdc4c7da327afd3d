import type { JsonSchema } from '../../../src/schemas/json-schema.ts';

/** A page that explains every field of a kind of input file, one chapter for each field at the top. */
export function fieldsPage(title: string, intro: string, schema: JsonSchema): string {
  const fields = Object.entries(schema.properties ?? {});
  const chapters = fields.map(([name, part]) =>
    chapter(name, part, schema.required?.includes(name) ?? false),
  );
  return `# ${title}\n\n${intro}\n\n${chapters.join('\n')}`;
}

function chapter(name: string, schema: JsonSchema, isRequired: boolean): string {
  const rows = fieldRows(schema, name);
  const facts = [
    `Takes ${takes(schema)}.`,
    ...(isRequired ? ['Required.'] : []),
    ...(schema.default === undefined ? [] : [`Default: \`${JSON.stringify(schema.default)}\`.`]),
    ...(schema.examples ?? []).map((example) => `Example: \`${name}: ${inline(example)}\`.`),
  ];
  const table =
    rows.length === 0
      ? ''
      : `\n| Field | Takes | Default | Meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  return `## ${name}\n\n${schema.description ?? ''}\n\n${facts.join(' ')}\n${table}`;
}

/** The fields below one, by their path; `*` is a name of the user's choice, `[]` an item of a list. */
function fieldRows(schema: JsonSchema, path: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties, items, anyOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([name, part]) => [
    row(`${path}.${name}`, part, required.includes(name)),
    ...fieldRows(part, `${path}.${name}`),
  ]);
  return [
    ...own,
    ...(typeof additionalProperties === 'object' ? fieldRows(additionalProperties, `${path}.*`) : []),
    ...(items === undefined ? [] : fieldRows(items, `${path}[]`)),
    ...anyOf.flatMap((each) => fieldRows(each, path)),
  ];
}

function row(path: string, schema: JsonSchema, isRequired: boolean): string {
  const usual = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
  const cells = [`\`${path}\``, takes(schema), isRequired ? 'required' : usual, schema.description ?? ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function takes(schema: JsonSchema): string {
  const { type, anyOf, items, additionalProperties } = schema;
  if (schema.const !== undefined) return wordOf(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(wordOf).join(', ');
  if (anyOf !== undefined) return [...new Set(anyOf.map(takes))].join(' or ');
  if (items !== undefined) return `a list: ${takes(items)}`;
  if (typeof additionalProperties === 'object') return `a map: ${takes(additionalProperties)}`;
  if (type === undefined) return 'any value';
  return [type].flat().map(typeName).join(' or ');
}

function wordOf(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function typeName(type: string): string {
  const names = new Map([
    ['string', 'a text'],
    ['integer', 'a whole number'],
    ['number', 'a number'],
    ['boolean', '`true` or `false`'],
    ['object', 'fields'],
  ]);
  return names.get(type) ?? type;
}

/** As YAML in one line. */
function inline(value: unknown): string {
  return JSON.stringify(value);
}
