import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { v8Flags } from '../../bin/load.js';
import { writeManifests } from './lint/write-manifests.js';
import { medians } from './median.js';
import { lintManifests } from './programs.js';
import { seconds, times } from './report.js';

const count = 100_000;

/** `purser lint` over 100,000 objects: what is ours apart from the reading of YAML, and memory that grows with the objects and no faster. */
export function lintOfMany(report, { root, folder, program, runs }) {
  report.say(`\n${count} objects, judged by purser lint`);
  const write = (objects, isInFew) => {
    const manifests = join(folder, `manifests-${objects}-${isInFew}`);
    writeManifests(join(root, 'dist'), manifests, objects, isInFew);
    return manifests;
  };
  const many = write(count, false);
  sayPhases(report, 'in as many files', program, many, runs);
  sayPhases(report, 'in a few files', program, write(count, true), runs);
  const sizes = [write(10_000, false), write(50_000, false), many];
  const found = sizes.map((manifests) => medians([lintManifests(manifests)]));
  for (const [index, figures] of found.entries())
    report.figures(`purser lint, ${['10,000', '50,000', '100,000'][index]}`, figures);
  report.goal('memory of 100,000 / of 50,000', found[2].memory / found[1].memory, 2.1, times);
}

function sayPhases(report, title, program, manifests, runs) {
  const found = Array.from({ length: runs }, () => phasesOf(program, manifests));
  const middle = (phase) => medians(found.map((each) => ({ wall: each[phase], cpu: 0, memory: 0 }))).wall;
  const [reading, parsing, checking, waiting] = ['reading', 'parsing', 'checking', 'waiting'].map(middle);
  const rate = (time) => Math.round(count / time).toLocaleString('en');
  report.say(
    `  ${title}: ${seconds(reading)} disk, ${seconds(parsing)} YAML, ${seconds(checking)} checks (${times(checking / parsing)} the YAML): ${rate(checking)} objects a second of CPU, ${rate(waiting)} a second on the clock`,
  );
  report.goal(`CPU of the checks of ${count} objects`, checking, count / 20_000, seconds);
}

function phasesOf(program, manifests) {
  // As bin/purser.js runs it.
  const { stdout, stderr } = spawnSync(process.execPath, [...v8Flags, program, '.'], {
    cwd: manifests,
    encoding: 'utf8',
  });
  const phases = JSON.parse(stdout === '' ? '{}' : stdout);
  if (phases.objects !== count || phases.issues !== 0) throw new Error(`lint found ${stdout} ${stderr}`);
  return phases;
}
