import { createFiles, existing, replaceFile } from '../io/create-files.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { freshSchemas, outdatedSchemas } from './fresh-schemas.ts';
import type { Options, Terminal } from './terminal.ts';

/** Writes the JSON Schemas of the input files, by which editors complete and check them. */
export async function schemas({ root }: Pick<Options, 'root'>, terminal: Terminal): Promise<ExitCode> {
  if ((await freshSchemas(root)) === undefined) {
    terminal.error(
      'there is no environments/service.ts here: the schemas belong to the repository that holds purser itself\n',
    );
    return exitCode.wrongUse;
  }
  const outdated = await outdatedSchemas(root);
  for (const file of outdated) {
    if (existing(root, [file.path]).length === 0) createFiles(root, [file]);
    else replaceFile(root, file);
  }
  const said = outdated.map(({ path }) => terminal.paintOut('green', path));
  terminal.out(
    said.length === 0 ? 'schemas/ is what environments/*.ts and charts/ say\n' : `${said.join('\n')}\n`,
  );
  return exitCode.clean;
}
