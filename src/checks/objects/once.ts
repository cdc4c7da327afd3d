import type { SeenObject } from './seen-object.ts';

/** What `ask` finds in an object, found once however many rules ask. */
export function once<Answer>(ask: (object: SeenObject) => Answer): (object: SeenObject) => Answer {
  const answers = new WeakMap<SeenObject, { readonly answer: Answer }>();
  return (object) => {
    const known = answers.get(object);
    if (known !== undefined) return known.answer;
    const answer = ask(object);
    answers.set(object, { answer });
    return answer;
  };
}
