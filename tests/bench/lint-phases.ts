/** `node lint-phases.mjs <folder>`: how long `purser lint` takes to read YAML, and for all the rest. Prints JSON, in seconds of CPU: whoever else uses
 * the machine must not decide. */
import { argv, cpuUsage, cwd, stdout } from 'node:process';
import { judgeCluster } from '../../src/commands/judge-cluster.ts';
import { objectSchemas } from '../../src/commands/object-schemas.ts';
import { readManifests } from '../../src/io/read-manifests.ts';
import { readAll } from '../../src/manifests/documents/read-all.ts';

const [, , path = '.'] = argv;
const facts = { schemas: objectSchemas() };

const start = seconds();
const found = readManifests(cwd(), path);
const read = seconds();
for (const { text } of found.files) readAll(text);
const parsed = seconds();
const { objects, issues } = judgeCluster(found, path, { facts, wants: ({ level }) => level !== 'strict' });
const judged = seconds();

stdout.write(
  JSON.stringify({
    objects,
    issues: issues.length,
    reading: read - start,
    parsing: parsed - read,
    checking: judged - parsed - (parsed - read),
  }),
);

function seconds(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}
