import { join } from 'node:path';
import { medians } from './median.js';
import {
  bareNode,
  help,
  plainOutput,
  renderAgain,
  renderCold,
  renderPlain,
  renderPlainAlone,
} from './programs.js';
import { fraction, mebibytes, times } from './report.js';
import { compareObjects } from './same-objects.js';

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

export function startUp(report, { folder, runs }) {
  report.say('\nStart-up');
  const [purser, node] = rounds(runs, [() => help(folder), () => bareNode(folder)]);
  report.figures('purser --help', purser);
  report.figures('node -e 0', node);
  report.goal('CPU of purser --help / node -e 0', purser.cpu / node.cpu, 2, times);
}
