import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `count` objects: the committed `dist/` again and again, each time into namespaces of its own. In many files as it has them, or in few,
 * with a document for each.
 */
export function writeManifests(dist, folder, count, isInFew) {
  const sources = sourcesIn(dist);
  const few = new Map();
  for (let index = 0; index < count; index += 1) {
    const { place, file, text } = sources[index % sources.length];
    const copy = Math.floor(index / sources.length);
    const own = ownNames(text, `${place.split('/')[0]}-${copy}`);
    if (isInFew) {
      if (!few.has(place)) few.set(place, []);
      few.get(place).push(own);
    } else write(join(folder, `${copy}-${place.replace('/', '-')}`), file, own);
  }
  for (const [place, texts] of few)
    write(join(folder, place.replace('/', '-')), 'all.yaml', texts.join('---\n'));
}

/** Applications name folders, which are others here. */
function sourcesIn(dist) {
  return readdirSync(dist, { recursive: true })
    .filter((path) => path.endsWith('.yaml') && !path.includes('argocd'))
    .toSorted()
    .map((path) => {
      const [environment, service, file] = path.split('/');
      return { place: `${environment}/${service}`, file, text: readFileSync(join(dist, path), 'utf8') };
    });
}

function ownNames(given, prefix) {
  // What two of them serve at one host is a finding.
  const text = given.replaceAll('.example.com', `.${prefix}.example.com`);
  const namespaced = text.replaceAll(/^ {2}namespace: "?([^"\n]*)"?$/gm, `  namespace: "${prefix}-$1"`);
  return namespaced === text
    ? text.replace(/^ {2}name: "?([^"\n]*)"?$/m, `  name: "$1-${prefix}"`)
    : namespaced;
}

function write(folder, file, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}
