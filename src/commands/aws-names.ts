import { readSources } from './read-sources.ts';
import { remoteText } from './secret-way.ts';

/** What has to exist in AWS for a secret of a service, by environment: names, and whose account they belong to. */
export function awsNames(root: string, service: string, secret: string): readonly string[] {
  return readSources(root, []).environments.flatMap(({ parsed, services }) => {
    const found = services.find((each) => each.name === service)?.parse().service;
    const keys = found?.secrets.find(({ name }) => name === secret)?.keys ?? [];
    const { name, environment } = parsed;
    const place =
      environment === undefined
        ? name
        : `${name} (account ${environment.aws.account}, ${environment.aws.region})`;
    return keys.map(({ ref }) => `  ${place}: ${remoteText(ref)}`);
  });
}
