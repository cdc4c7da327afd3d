import type { SeenObject } from './seen-object.ts';

/** What `ask` finds in an object, or in something else that stays as it is, found once however many rules ask. */
export function once<Answer, Subject extends object = SeenObject>(
  ask: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known.answer;
    const answer = ask(subject);
    answers.set(subject, { answer });
    return answer;
  };
}
