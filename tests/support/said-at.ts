import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import { desiredState, type DesiredState } from '../../src/commands/desired-state.ts';
import type { Place } from '../../src/parse/sources.ts';
import { readFieldPath, type FieldPath } from '../../src/values/field-path.ts';

/** Finds where the input of a repository says what a rendered field says. */
export class SaidAt {
  readonly state: DesiredState;
  readonly #root: string;

  constructor(root: string) {
    this.state = desiredState(root, []);
    this.#root = root;
  }

  /** The place of a field of the object in a file of `dist/`, whose text is given where it is no longer rendered. */
  place(path: string, field: FieldPath, text = this.textOf(path)): Place {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const { places, file } = this.state.answering.get(path.split('/')[0] ?? '') ?? {};
    const source = this.state.folders.get(folder)?.source ?? file ?? '';
    return places?.of(new SeenObject(parse(text)), field, folder, source) ?? { file: '' };
  }

  /** The same as a reader finds it: the file below `environments/`, and what stands there to the end of the line. */
  words(path: string, field: string, text?: string): string {
    const { file, line = 0, column = 0 } = this.place(path, readFieldPath(field), text);
    const lines = readFileSync(join(this.#root, file), 'utf8').split('\n');
    return `${file.replace('environments/', '')}:${line} ${lines[line - 1]?.slice(column - 1)}`;
  }

  textOf(path: string): string {
    const file = this.state.files.find((each) => each.path === path);
    if (file === undefined) throw new Error(`${path} is not rendered: ${JSON.stringify(this.state.issues)}`);
    return file.text;
  }
}
