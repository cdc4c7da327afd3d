import { amount, isAbove } from '../values/quantity.ts';
import { list, optional, quantity, text, whole } from './arguments.ts';
import { CelError } from './cel-error.ts';
import { toBool, toDouble, toInt, toText } from './conversions.ts';
import type { Patterns } from './patterns.ts';
import type { Steps } from './steps.ts';
import { isList, isMap, Quantity, typeName, TypeValue } from './value.ts';

/** What a function may use besides its arguments. */
interface Tools {
  readonly steps: Steps;
  readonly patterns: Patterns;
}

type Call = (args: readonly unknown[], tools: Tools) => unknown;

/** A quantity as the API server reads it, without a sign (apimachinery pkg/api/resource/quantity.go). */
const quantityForm = /^\d+(?:\.\d+)?(?:m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/;

function compare(one: unknown, other: unknown): bigint {
  const [a, b] = [quantity(one).amount, quantity(other).amount];
  if (isAbove(a, b)) return 1n;
  return isAbove(b, a) ? -1n : 0n;
}

function sizeOf(value: unknown, { steps }: Tools): bigint {
  if (typeof value === 'string') {
    steps.spendText(value);
    return BigInt(Array.from(value).length);
  }
  if (isList(value)) return BigInt(value.length);
  if (isMap(value)) return BigInt(Object.keys(value).length);
  throw new CelError(`asks for the size of ${typeName(value)}`);
}

function position(found: number): bigint {
  return BigInt(found);
}

function part(value: unknown, from: unknown, to: unknown): string {
  const subject = text(value);
  const [start, end] = [whole(from), to === undefined ? subject.length : whole(to)];
  if (start < 0 || end < start || end > subject.length)
    throw new CelError('takes letters that the text does not have');
  return subject.slice(start, end);
}

function joined(value: unknown, separator: string, { steps }: Tools): string {
  const parts = list(value).map(text);
  for (const each of parts) steps.spend(1 + Math.ceil((each.length + separator.length) / 16));
  return parts.join(separator);
}

function matches([value, pattern]: readonly unknown[], { steps, patterns }: Tools): boolean {
  const [subject, form] = [text(value), text(pattern)];
  // Slower than other ways through a text: about a step for each letter.
  steps.spendText(subject, 16 + form.length);
  const compiled = patterns.of(form);
  if (compiled === undefined) throw new CelError('matches with what is no regular expression of RE2');
  return compiled.matcher(subject).find();
}

function replaced([value, old, fresh]: readonly unknown[], { steps }: Tools): string {
  const pieces = text(value).split(text(old));
  steps.spendText(text(value));
  for (let index = 1; index < pieces.length; index += 1) steps.spendText(text(fresh));
  return pieces.join(text(fresh));
}

function onText(work: (value: string, other: string) => unknown): Call {
  return ([value, other], { steps }) => {
    const subject = text(value);
    steps.spendText(subject);
    return work(subject, other === undefined ? '' : text(other));
  };
}

/**
 * The functions by name and number of arguments; of those that are called on a value (`name.startsWith("x")`) it is the first, and a dot stands
 * before the name.
 */
export const functions: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['size/1', ([value], tools) => sizeOf(value, tools)],
  ['.size/0', ([value], tools) => sizeOf(value, tools)],
  ['int/1', ([value]) => toInt(value)],
  ['double/1', ([value]) => toDouble(value)],
  ['string/1', ([value]) => toText(value)],
  ['bool/1', ([value]) => toBool(value)],
  ['dyn/1', ([value]) => value],
  ['type/1', ([value]) => new TypeValue(typeName(value))],
  ['.contains/1', onText((value, other) => value.includes(other))],
  ['.startsWith/1', onText((value, other) => value.startsWith(other))],
  ['.endsWith/1', onText((value, other) => value.endsWith(other))],
  ['.indexOf/1', onText((value, other) => position(value.indexOf(other)))],
  ['.lastIndexOf/1', onText((value, other) => position(value.lastIndexOf(other)))],
  ['.lowerAscii/0', onText((value) => value.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()))],
  ['.upperAscii/0', onText((value) => value.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()))],
  ['.trim/0', onText((value) => value.trim())],
  ['.split/1', onText((value, other) => value.split(other))],
  ['.substring/1', ([value, from]) => part(value, from, undefined)],
  ['.substring/2', ([value, from, to]) => part(value, from, to)],
  ['.join/0', ([value], tools) => joined(value, '', tools)],
  ['.join/1', ([value, separator], tools) => joined(value, text(separator), tools)],
  ['.replace/2', replaced],
  ['.matches/1', matches],
  ['quantity/1', ([value]) => toQuantity(text(value))],
  ['isQuantity/1', ([value]) => quantityForm.test(text(value))],
  ['.isGreaterThan/1', ([value, other]) => compare(value, other) > 0n],
  ['.isLessThan/1', ([value, other]) => compare(value, other) < 0n],
  ['.compareTo/1', ([value, other]) => compare(value, other)],
  ['.hasValue/0', ([value]) => optional(value).value !== undefined],
  ['.value/0', ([value]) => optional(value).value ?? absent()],
  ['.or/1', ([value, other]) => (optional(value).value === undefined ? optional(other) : value)],
  ['.orValue/1', ([value, other]) => (optional(value).value === undefined ? other : optional(value).value)],
]);

function toQuantity(value: string): Quantity {
  if (!quantityForm.test(value)) throw new CelError('asks for the quantity of a text that is none');
  return new Quantity(amount(value));
}

function absent(): never {
  throw new CelError('asks for the value of what is not there', 'use orValue()');
}
