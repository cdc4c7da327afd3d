/**
 * `node lint-phases.mjs <folder>`: how long `purser lint` takes to read YAML, and for all the rest. Prints JSON, in seconds of CPU, as whoever else uses
 * the machine must not decide; the CPU of V8's other threads counts. `waiting` is the time of the checks on the clock.
 */
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
const readAt = performance.now();
for (const { text } of found.files) readAll(text);
const parsed = seconds();
const parsedAt = performance.now();
const { objects, issues } = judgeCluster(found, path, { facts, wants: ({ level }) => level !== 'strict' });
const judged = seconds();
const judgedAt = performance.now();

stdout.write(
  JSON.stringify({
    objects,
    issues: issues.length,
    reading: read - start,
    parsing: parsed - read,
    checking: judged - parsed - (parsed - read),
    waiting: (judgedAt - parsedAt - (parsedAt - readAt)) / 1000,
  }),
);

function seconds(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1e6;
}
