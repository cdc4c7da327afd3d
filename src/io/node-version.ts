import { version } from 'node:process';

/** The version of Node.js that is running, such as `20.19.0`. */
export function nodeVersion(): string {
  return version.slice(1);
}
