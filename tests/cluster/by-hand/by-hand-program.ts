/** `npm run cluster -- start|stop|status`: a ground that stays until it is stopped, for a contributor to look around in. */
import process from 'node:process';
import { GroundError } from '../ground/ground-error.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { stop } from './stop.ts';

const usage = `usage: npm run cluster -- start | stop | status
  start    a control plane, Argo CD, External Secrets Operator, an AWS emulator and a git remote on 127.0.0.1, until you stop them
  status   what runs, where, and how much memory it takes
  stop     ends it, and whatever a killed run left behind
`;

const commands = new Map([
  ['start', start],
  ['stop', stop],
  ['status', status],
]);

const [word = '', ...rest] = process.argv.slice(2);
const command = rest.length === 0 ? commands.get(word) : undefined;
if (command === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(await command());
  } catch (error) {
    if (!(error instanceof GroundError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
