import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians } from './median.js';
import { purser } from './programs.js';
import { percent } from './report.js';

const everyMicroseconds = '500';

/** How much of a cold `purser synth` is spent in the rules and the schemas of objects: everything below src/checks/, and what it calls. */
export function shareOfRules(report, { shop, count, runs }) {
  report.say(`\n${count} services in 3 environments, how much of the synth are rules and schemas`);
  const shares = Array.from({ length: runs }, () => ({ wall: shareOf(profileOf(shop)), cpu: 0, memory: 0 }));
  report.goal('share of rules and schemas', medians(shares).wall, 0.4, percent);
}

function profileOf(shop) {
  const folder = mkdtempSync(join(tmpdir(), 'purser-profile-'));
  try {
    rmSync(join(shop, 'dist'), { recursive: true, force: true });
    const profiler = ['--cpu-prof', '--cpu-prof-interval', everyMicroseconds, '--cpu-prof-dir', folder];
    const { status, stderr } = spawnSync(process.execPath, [...profiler, purser, 'synth'], { cwd: shop });
    if (status !== 0) throw new Error(`purser synth ended with ${status}: ${stderr}`);
    return JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Samples with a function of the rules on the stack, of all but those of the garbage collector, which belongs to nobody. */
function shareOf({ nodes, samples, timeDeltas }) {
  const fileOf = sourceFiles();
  const owners = new Map();
  const visit = (node, owner) => {
    const own = node.callFrame.functionName === '(garbage collector)' ? 'nobody' : owner;
    const isRule = fileOf(node.callFrame)?.startsWith('src/checks/');
    owners.set(node.id, isRule ? 'rules' : own);
    for (const child of node.children ?? []) visit(byId.get(child), owners.get(node.id));
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  visit(nodes[0], 'others');
  const spent = { rules: 0, others: 0, nobody: 0 };
  for (const [index, id] of samples.entries()) spent[owners.get(id)] += timeDeltas[index];
  if (spent.rules === 0)
    throw new Error('no sample shows a rule: the bundle no longer says which file a line is of');
  return spent.rules / (spent.rules + spent.others);
}

/** Which source file a function of the bundle comes from: the bundle says it in a comment above its lines. */
function sourceFiles() {
  const files = new Map();
  return ({ url, lineNumber }) => {
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    if (!path.startsWith('/') || !existsSync(path)) return undefined;
    if (!files.has(path)) files.set(path, filesOf(readFileSync(path, 'utf8')));
    return files.get(path)[lineNumber];
  };
}

/** The source file of each line. */
function filesOf(text) {
  let current;
  return text.split('\n').map((line) => {
    const [, begun] = /^\s*\/\/ (\S+\.[cm]?[jt]s)$/.exec(line) ?? [];
    current = begun ?? current;
    return current;
  });
}
