import { Repository } from '../../support/repository.ts';

const commands = [
  [],
  ['synth'],
  ['check'],
  ['diff'],
  ['explain'],
  ['lint'],
  ['list'],
  ['new', 'service'],
  ['new', 'environment'],
  ['new', 'secret'],
  ['init'],
  ['schemas'],
  ['doctor'],
  ['completion'],
] as const;

/** A page with what every command says of itself. */
export async function commandsPage(): Promise<string> {
  const repository = new Repository({});
  const helps = await Promise.all(
    commands.map(async (command) => {
      const { out } = await repository.purserWith({ NO_COLOR: '1' }, ...command, '--help');
      return `## ${['purser', ...command].join(' ')}\n\n\`\`\`text\n${out.trimEnd()}\n\`\`\`\n`;
    }),
  );
  return `# Commands\n\nWhat \`npx purser <command> --help\` says. \`npm run reference\` writes this page anew.\n\n${helps.join('\n')}`;
}

/** The commands of the first level that the page explains. */
export const explained: readonly string[] = [...new Set(commands.flatMap(([first]) => first ?? []))];
