/** `node lint-phases.mjs <folder>`: how long `purser lint` takes to read YAML, and for all the rest. Prints JSON. */
import { argv, cwd, stdout } from 'node:process';
import { judgeCluster } from '../../src/commands/judge-cluster.ts';
import { objectSchemas } from '../../src/commands/object-schemas.ts';
import { readManifests } from '../../src/io/read-manifests.ts';
import { readAll } from '../../src/manifests/documents/read-all.ts';

const [, , path = '.'] = argv;
const facts = { schemas: objectSchemas() };

const start = performance.now();
const found = readManifests(cwd(), path);
const read = performance.now();
for (const { text } of found.files) readAll(text);
const parsed = performance.now();
const { objects, issues } = judgeCluster(found, path, { facts, wants: ({ level }) => level !== 'strict' });
const judged = performance.now();

stdout.write(
  JSON.stringify({
    objects,
    issues: issues.length,
    reading: (read - start) / 1000,
    parsing: (parsed - read) / 1000,
    checking: (judged - parsed - (parsed - read)) / 1000,
  }),
);
