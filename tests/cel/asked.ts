import { compile } from '../../src/cel/compile.ts';
import type { Answer } from '../../src/values/expression.ts';

const environment = {
  name: 'production',
  kubernetes: '1.35',
  partition: 'aws',
  region: 'eu-west-1',
  account: '111111111111',
};

/** What an expression answers about an object; a text that is no expression fails the test. */
export function asked(text: string, object: Readonly<Record<string, unknown>>, left = 4_000_000): Answer {
  const made = compile(text);
  if ('what' in made) throw new Error(`${text}: ${made.what}`);
  return made.ask({ object, namespaceName: 'shop', environment }, { left });
}

/** Why it has no answer. */
export function whyNot(text: string, object: Readonly<Record<string, unknown>>): string {
  const answer = asked(text, object);
  return typeof answer === 'object' ? answer.what : `answers ${answer}`;
}
