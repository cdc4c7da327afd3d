import { insertEntry } from '../fresh/insert-entry.ts';
import { secretEntries, type FreshSecret } from '../fresh/secret-text.ts';
import { replaceFile } from '../io/create-files.ts';
import { readTextFile } from '../io/read-text.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import type { TextFile } from '../values/text-file.ts';
import { awsNames } from './aws-names.ts';
import { faultsOfAdding, notWritten } from './judge-input.ts';
import { askForSecret, type NewSecret } from './new-secret-answers.ts';
import { readSources } from './read-sources.ts';
import { sayIssues } from './say-issues.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** Declares a secret in the file of a service, and says which names must exist in AWS. */
export async function newSecret(given: NewSecret, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { known } = readSources(options.root, []);
  const asked = await askForSecret(given, known.services, terminal);
  if (asked === undefined) return exitCode.wrongUse;
  const { service, secret } = asked;
  const unknown = unknownName({ environments: [], services: [service] }, known, terminal);
  if (unknown !== undefined) return unknown;
  const path = `environments/services/${service}.yaml`;
  const [file = { path, text: '' }] = readTextFile(options.root, path).files;
  const text = withSecret(file, secret, terminal);
  if (text === undefined) return exitCode.wrongUse;
  const fresh = { path, text };
  const issues = faultsOfAdding(options.root, [fresh]);
  if (issues.length > 0) return sayIssues(issues, { json: false }, terminal, notWritten);
  replaceFile(options.root, fresh);
  sayWritten(path, secret, awsNames(options.root, service, secret.name), terminal);
  return exitCode.clean;
}

/** The text with all entries in it; a refusal names the entry, and what to write by hand. */
function withSecret({ path, text }: TextFile, secret: FreshSecret, terminal: Terminal): string | undefined {
  return secretEntries(secret).reduce<string | undefined>((before, entry) => {
    if (before === undefined) return undefined;
    const after = insertEntry(before, entry);
    if (after === undefined) {
      const { container, name, lines } = entry;
      terminal.error(
        `${path}: cannot add ${container}.${name}: it is there already, or the file has a form that purser does not edit; nothing was written\n` +
          `choose another name, or write by hand below ${container}:\n${lines.map((line) => `  ${line}\n`).join('')}`,
      );
    }
    return after;
  }, text);
}

function sayWritten(
  path: string,
  { name, mountPath, keys }: FreshSecret,
  names: readonly string[],
  terminal: Terminal,
): void {
  const variables = keys.flatMap(({ variable }) => (variable === undefined ? [] : [`$${variable}`]));
  const files = mountPath === undefined ? [] : keys.map(({ key }) => `${mountPath}/${key}`);
  const lines = [
    terminal.paintOut('yellow', `~ ${path}`),
    `the program reads ${name} from ${[...variables, ...files].join(', ')}`,
    ...(names.length === 0 ? ['no environment runs the service yet'] : ['must exist in AWS:', ...names]),
    'next: purser synth, then commit environments/ and dist/',
  ];
  terminal.out(`${lines.join('\n')}\n`);
}
