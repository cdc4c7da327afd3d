import type { Secret } from '../../environments/secret.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';

/** What a chart of the team's own asks for and a service does not declare. */
export function missingSecrets(
  service: string,
  chart: string,
  declared: Readonly<Record<string, Pick<Secret, 'keys'>>>,
  asked: Readonly<Record<string, readonly string[]>>,
): readonly Problem[] {
  return Object.entries(asked).flatMap(([name, keys]): readonly Problem[] => {
    const secret = declared[name];
    if (secret === undefined) {
      const what = `the chart ${chart} needs a secret "${name}" with the ${listed(keys)}${suggest(name, Object.keys(declared))}`;
      const sources = keys.map((key) => `${key}: { parameter: ${service}/${key} }`).join(', ');
      return [{ path: ['chart'], what, help: `declare it: secrets: { ${name}: { keys: { ${sources} } } }` }];
    }
    const known = Object.keys(secret.keys);
    const missing = keys.filter((key) => !known.includes(key));
    return missing.map((key) => ({
      path: ['secrets', name, 'keys'],
      what: `the chart ${chart} needs the key "${key}"${suggest(key, known)}`,
      help: `declare it: ${key}: { parameter: ${service}/${key} }`,
    }));
  });
}

function listed(keys: readonly string[]): string {
  return `${keys.length === 1 ? 'key' : 'keys'} ${keys.map((key) => `"${key}"`).join(', ')}`;
}
