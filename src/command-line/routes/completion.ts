import { buildChoiceParser, buildCommand } from '@stricli/core';
import { shells, type Shell } from '../../report/completion-script.ts';
import type { Context } from '../context.ts';

/** `purser completion` */
export const completion = buildCommand<object, [Shell], Context>({
  loader: async () => (await import('../completion.ts')).completion,
  parameters: {
    flags: {},
    positional: {
      kind: 'tuple',
      parameters: [
        {
          placeholder: 'shell',
          brief: shells.join(', '),
          parse: buildChoiceParser(shells),
          proposeCompletions: (partial: string) => shells.filter((shell) => shell.startsWith(partial)),
        },
      ],
    },
  },
  docs: {
    brief: 'Print what teaches a shell to complete commands, flags and names',
    fullDescription:
      'Prints a script that completes commands, flags, and the names of environments and services.\n\n' +
      'bash:  npx purser completion bash > ~/.purser-completion; and in ~/.bashrc: source ~/.purser-completion\n' +
      'zsh:   npx purser completion zsh > <a folder of $fpath>/_purser\n' +
      'fish:  npx purser completion fish > ~/.config/fish/completions/purser.fish\n\n' +
      "The shell completes the word purser: with npx, add alias purser='npx purser'.",
  },
});
