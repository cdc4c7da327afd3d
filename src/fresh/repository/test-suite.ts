/** The tests of a team's repository: what Purser promises, and a first rule of the team's own. */
export const testSuite = `import { expect, test, vi } from 'vitest';
import { main } from '../src/cli.ts';

// A large repository on a busy machine takes longer than the five seconds that are usual.
vi.setConfig({ testTimeout: 60_000 });

interface Listing {
  readonly services: readonly {
    readonly environment: string;
    readonly service: string;
    readonly image: string;
    readonly secrets: readonly { readonly program: string; readonly remote: string }[];
  }[];
}

/** Runs purser on this repository, in this process. */
async function purser(...argv: readonly string[]): Promise<string> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const code = await main(argv, { env: {}, cwd: process.cwd(), stdout: stream, stderr: stream });
  expect(code, said).toBe(0);
  return said;
}

test('dist/ is what environments/ says', async () => {
  await purser('check');
});

test('every image says which version it is', async () => {
  const { services }: Listing = JSON.parse(await purser('list', '--json'));
  expect(services.filter(({ image }) => image.endsWith(':latest'))).toEqual([]);
});

test('every service can be explained', async () => {
  const { services }: Listing = JSON.parse(await purser('list', '--json'));
  await Promise.all(services.map(({ environment, service }) => purser('explain', environment, service)));
});
`;
