import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { traits } from './shop/traits.js';

const environment = 'production';
const { name } = traits(0);
const deployment = `${environment}/${name}/deployment-${name}.yaml`;
const annotation = (mark) => `podAnnotations: { save: ${mark} }\n`;

/**
 * What is saved under watch. Each file stays what it is in the shop, with one line more, a new one for each save, which shows in one file of
 * the output.
 */
export function savesOf(shop) {
  const save = ({ title, limit, input, line, output }) => {
    const before = readFileSync(join(shop, input), 'utf8');
    return {
      title,
      limit,
      input: join(shop, input),
      output: join(shop, 'dist', output),
      before,
      text: (run) => before + line(`number-${run}`),
      expected: (run) => `save: number-${run}\n`,
    };
  };
  return [
    {
      title: 'an overlay',
      limit: 0.3,
      input: `environments/${environment}/${name}.yaml`,
      line: annotation,
      output: deployment,
    },
    {
      title: 'a base',
      limit: 0.3,
      input: `environments/services/${name}.yaml`,
      line: annotation,
      output: deployment,
    },
    {
      title: 'an environment',
      input: `environments/${environment}/environment.yaml`,
      line: (mark) => `namespaces: { shop: { labels: { save: ${mark} } } }\n`,
      output: `${environment}/platform/namespace-shop.yaml`,
    },
  ].map(save);
}
