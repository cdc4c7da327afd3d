import { readGitFile } from '../io/read-git.ts';
import { readYaml } from '../parse/yaml/read-yaml.ts';
import { mapAt } from '../values/field.ts';
import type { Silence } from './verdicts.ts';

/** Whether a line stood there, with the same reason, before the change. */
export type IsOlder = (silence: Silence) => boolean;

/** A silence of what a change does is for that change: the next one would hide behind it. */
export function olderSilences(root: string, ref: string): IsOlder {
  const known = new Map<string, Readonly<Record<string, unknown>>>();
  return ({ file, rule, reason }) => {
    const silenced = known.get(file) ?? silencedAt(root, ref, file);
    known.set(file, silenced);
    return Object.hasOwn(silenced, rule) && silenced[rule] === reason;
  };
}

function silencedAt(root: string, ref: string, file: string): Readonly<Record<string, unknown>> {
  const text = readGitFile(root, ref, file);
  return text === undefined ? {} : (mapAt(readYaml(file, text).value, 'rules', 'silenced') ?? {});
}
