import process from 'node:process';
import { main } from './cli.ts';

const { stdin, stderr } = process;

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  program: process.argv[1] ?? '',
  stdout: process.stdout,
  stderr,
  dialogue: stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : undefined,
});
