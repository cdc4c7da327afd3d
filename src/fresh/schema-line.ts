/** The first line of an input file, by which editors know what it may say. */
export function schemaLine(kind: 'service' | 'overlay' | 'environment'): string {
  return `# yaml-language-server: $schema=../../schemas/${kind}.json\n`;
}
