import type { TextFile } from '../../values/text-file.ts';
import { environmentText } from '../environment-text.ts';
import { insertEntry } from '../insert-entry.ts';
import { secretEntries } from '../secret-text.ts';
import { baseText, overlayText } from '../service-text.ts';

const image = { registry: 'registry.example.com', repository: 'hello', tag: '1.0.0' } as const;

/** One environment and one service with a secret, made of the same texts as those of \`purser new\`; `path` is that of its `dist/` where it is another. */
export function sample(path?: string): readonly TextFile[] {
  const environment = environmentText({
    name: 'dev',
    cluster: 'in-cluster',
    kubernetes: '1.35',
    account: '111111111111',
    region: 'eu-west-1',
    repository: 'https://git.example.com/hello/deploy.git',
    path,
    backend: 'external-secrets',
  });
  const secret = secretEntries({
    name: 'database',
    keys: [{ key: 'url', parameter: 'hello/database_url', variable: 'DATABASE_URL' }],
  });
  const base = secret.reduce(
    (text, entry) => insertEntry(text, entry) ?? text,
    baseText({ name: 'hello', image, port: '8080' }),
  );
  return [
    { path: 'environments/dev/environment.yaml', text: environment },
    { path: 'environments/services/hello.yaml', text: base },
    { path: 'environments/dev/hello.yaml', text: overlayText('hello', 'dev') },
  ];
}
