import type { SeenObject } from './seen-object.ts';

/**
 * What `ask` finds in an object, or in something else that stays as it is, found once however many rules ask one after the other: all rules look at
 * one object before any looks at the next, so the last answer is all that is kept.
 */
export function once<Answer, Subject extends object = SeenObject>(
  ask: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  let last: Subject | undefined;
  let answer: Answer;
  return (subject) => {
    if (last !== subject) {
      answer = ask(subject);
      last = subject;
    }
    return answer;
  };
}
