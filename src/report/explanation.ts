import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** One line of an explanation: a value and where it came from. */
export interface ExplainedValue {
  readonly path: string;
  readonly value: string;
  readonly origin: string;
}

/** One key of a secret: what the program sees, and where the value lives. */
export interface ExplainedSecret {
  readonly program: string;
  readonly kubernetes: string;
  readonly remote: string;
}

export interface Explanation {
  readonly environment: string;
  readonly service: string;
  readonly values: readonly ExplainedValue[];
  readonly secrets: readonly ExplainedSecret[];
}

/** The effective service, each value with its origin; defaults stand back. */
export function explanationText(
  { environment, service, values, secrets }: Explanation,
  paint: Paint,
): string {
  const width = Math.max(...values.map(({ path, value }) => path.length + value.length + 2), 0);
  const lines = values.map(({ path, value, origin }) => {
    const left = visible(`${path}: ${value}`);
    const text = `${left.padEnd(Math.min(width, 72))}  ${origin}`;
    return origin === 'default' ? paint('dim', text) : text;
  });
  const table = secrets.map(
    ({ program, kubernetes, remote }) => `${program}\n    from ${kubernetes}\n    from ${remote}`,
  );
  const title = paint('bold', `${service} in ${environment}: ${count(values.length, 'value')}`);
  return [title, ...lines, ...(table.length === 0 ? [] : ['', paint('bold', 'secrets'), ...table]), ''].join(
    '\n',
  );
}
