import { join } from 'node:path';
import { medians } from './median.js';
import {
  bareNode,
  completeService,
  help,
  plainOutput,
  renderAgain,
  renderCold,
  renderPlain,
  renderPlainAlone,
} from './programs.js';
import { fraction, mebibytes, seconds, times } from './report.js';
import { compareObjects } from './same-objects.js';
import { savesOf } from './saves.js';
import { latencyOf, whileWatching } from './watch-process.js';

/** Runs all competitors in turn, round after round, so that a slow minute of the machine hits each of them. */
function rounds(count, competitors) {
  const found = competitors.map(() => []);
  for (let round = 0; round < count; round += 1)
    for (const [index, run] of competitors.entries()) found[index].push(run());
  return found.map(medians);
}

/** Purser against the real `cdk8s synth` of a plain app that renders the same objects. */
export function againstPlainCdk8s(report, { shop, count, app, runs, limit }) {
  report.say(`\n${count} services in 3 environments, against plain cdk8s`);
  const [purser, plain] = rounds(runs, [() => renderCold(shop), () => renderPlain(shop, app)]);
  const { total, equal } = compareObjects(join(shop, 'dist'), join(shop, plainOutput));
  report.say(`  both render the same ${total} objects, ${equal} of them equal to the last field`);
  report.figures('purser synth', purser);
  report.figures('cdk8s synth, plain', plain);
  report.figures('node app.js, plain', medians([renderPlainAlone(shop, app)]));
  report.goal('purser synth / cdk8s synth', purser.wall / plain.wall, limit, fraction);
}

/** The second synth reads and compares what the first one wrote, and is no slower. */
export function nothingChanged(report, { shop, count, runs }) {
  report.say(`\n${count} services in 3 environments, nothing changed`);
  const [first, second] = rounds(runs, [() => renderCold(shop), () => renderAgain(shop)]);
  report.figures('first synth', first);
  report.figures('second synth', second);
  report.goal('second / first', second.wall / first.wall, 1, times);
}

/** Ten times the services must cost about ten times the time, and fit into a small machine. */
export function growth(report, { small, large, runs }) {
  report.say(`\n${large.count} services in 3 environments, against ${small.count}`);
  const [less, more] = rounds(runs, [() => renderCold(small.shop), () => renderCold(large.shop)]);
  report.figures(`purser synth, ${small.count}`, less);
  report.figures(`purser synth, ${large.count}`, more);
  report.goal('growth', more.wall / less.wall, 11, times);
  report.goal('peak memory', more.memory, 1024, mebibytes);
}

/** A saved file is in dist/ before anybody has looked there; an environment, on which all its services depend, may take longer. */
export async function savedUnderWatch(report, { shop, count, runs }) {
  report.say(
    `\n${count} services in 3 environments, from a save to the bytes in dist/ under purser synth --watch`,
  );
  await whileWatching(shop, async () => {
    for (const { title, limit, ...save } of savesOf(shop)) {
      // oxlint-disable-next-line no-await-in-loop -- one contest after the other
      const found = await latencies(runs, save);
      report.range(title, found);
      if (limit !== undefined) report.goal(title, found.wall, limit, seconds);
    }
  });
}

/** The first save finds the watch cold and is not counted. The last one puts back what was there. */
async function latencies(runs, { input, before, text, output, expected }) {
  const walls = [];
  for (let run = 0; run <= runs; run += 1) {
    const isThere = (found) => found.includes(expected(run));
    // oxlint-disable-next-line no-await-in-loop -- one save after the other
    const wall = await latencyOf({ input, text: text(run), output, isThere });
    walls.push(wall);
  }
  await latencyOf({ input, text: before, output, isThere: (found) => !found.includes(expected(runs)) });
  return medians(walls.slice(1).map((wall) => ({ wall, cpu: 0, memory: 0 })));
}

/** Whoever presses TAB waits for the answer. */
export function completion(report, { shop, count, runs }) {
  report.say(`\n${count} services in 3 environments, completed by the shell`);
  const [purser, node] = rounds(runs, [() => completeService(shop), () => bareNode(shop)]);
  report.figures('purser explain dev <TAB>', purser);
  report.figures('node -e 0', node);
  report.goal('CPU of a completion / node -e 0', purser.cpu / node.cpu, 2.5, times);
}

export function startUp(report, { folder, runs }) {
  report.say('\nStart-up');
  const [purser, node] = rounds(runs, [() => help(folder), () => bareNode(folder)]);
  report.figures('purser --help', purser);
  report.figures('node -e 0', node);
  report.goal('CPU of purser --help / node -e 0', purser.cpu / node.cpu, 2, times);
}
