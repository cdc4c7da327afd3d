import { charts as allCharts, type Charts } from '../../charts/charts.ts';
import { existing } from '../io/create-files.ts';
import { filesBelow, readTexts } from '../io/read-texts.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';

const source = 'environments/service.ts';

/**
 * What the files in `schemas/` have to say; undefined in a repository that holds input files alone and is rendered by a program that lies elsewhere.
 * The parser of sources is loaded here and nowhere else: nobody pays for it who does not ask.
 */
export async function freshSchemas(
  root: string,
  { own }: Pick<Charts, 'own'> = allCharts,
): Promise<readonly TextFile[] | undefined> {
  if (existing(root, [source]).length === 0) return undefined;
  const { schemaFiles } = await import('../schemas/schema-files.ts');
  const paths = filesBelow(root, ['environments', 'charts']).filter((path) => path.endsWith('.ts'));
  const schemas = Object.entries(own).map(([name, { schema }]) => [name, schema] as const);
  return schemaFiles(readTexts(root, paths), Object.fromEntries(schemas));
}

/** The files in `schemas/` that are not what they have to be. */
export async function outdatedSchemas(
  root: string,
  charts?: Pick<Charts, 'own'>,
): Promise<readonly TextFile[]> {
  const wanted = (await freshSchemas(root, charts)) ?? [];
  const there = readTexts(
    root,
    wanted.map(({ path }) => path),
  );
  const texts = new Map(there.map(({ path, text }) => [path, text]));
  return wanted.filter(({ path, text }) => texts.get(path) !== text);
}

/** Each of them as an issue, with the one command that mends it. */
export async function schemaIssues(root: string, charts?: Pick<Charts, 'own'>): Promise<readonly Issue[]> {
  const outdated = await outdatedSchemas(root, charts);
  const there = new Set(
    existing(
      root,
      outdated.map(({ path }) => path),
    ),
  );
  return outdated.map(({ path }) => ({
    file: path,
    what: there.has(path) ? 'is stale' : 'is missing',
    help: 'run `purser schemas` and commit schemas/',
  }));
}
