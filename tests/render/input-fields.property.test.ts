import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputPath } from '../../environments/model.ts';
import type { RenderedObject } from '../../src/render/input-fields/rendered-object.ts';
import { serviceFields } from '../../src/render/input-fields/service-fields.ts';
import { field } from '../../src/values/field.ts';
import { fieldPathText, type FieldPath } from '../../src/values/field-path.ts';
import { anyService, type ServiceInput } from '../charts/any-service.ts';
import { environment, modelOf, renderInput } from '../charts/render-service.ts';

/** Names that lead to something else, which says what it is called: whoever names it is found. */
const reference =
  /((secretKeyRef|configMapKeyRef|backend\.service)\.name|(imagePullSecrets|backendRefs)\[\d+\]\.name|\.secretName|\.port)$/;

test('a field of an object leads to what says it, or above it, never to another field', () => {
  fc.assert(
    fc.property(anyService, (input) => {
      const wrong = leavesOf(input).filter(({ at, text }) => {
        const said = `${at.join(' ')} ${JSON.stringify(inputAt(input, at))}`;
        // What a hook brings along is called after it, and is otherwise the service's.
        const own = tokens(text).filter((token) => !Object.hasOwn(input.hooks ?? {}, token));
        return own.length > 0 && !own.some((token) => said.includes(token));
      });
      expect(wrong.map(words)).toStrictEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what somebody wrote is mostly found itself, and nearly always deeper than at the top', () => {
  const samples = fc.sample(anyService, { numRuns: 30, seed: 1 });
  const written = samples.flatMap((input) =>
    leavesOf(input)
      .filter(({ text }) => tokens(text).length > 0)
      .map(({ at }) => ({ isDeep: at.length > 0, isItself: typeof inputAt(input, at) !== 'object' })),
  );
  const share = (some: readonly unknown[]) => some.length / written.length;
  expect(share(written.filter(({ isDeep }) => isDeep))).toBeGreaterThan(0.97);
  expect(share(written.filter(({ isItself }) => isItself))).toBeGreaterThan(0.65);
});

/** What the input says of a value of an object. */
interface Leaf {
  readonly object: RenderedObject;
  readonly path: FieldPath;
  readonly text: string;
  /** Where the input says it. */
  readonly at: InputPath;
}

function leavesOf(input: ServiceInput): readonly Leaf[] {
  const service = modelOf(input);
  return renderInput(input).flatMap((value) => {
    const { name, namespace } = value.metadata;
    const object = { kind: value.kind, name, namespace, value };
    const own = scalars(value).filter(([path]) => !reference.test(fieldPathText(path)));
    return own.map(([path, text]) => {
      const fields = serviceFields(object, path, service, environment).filter(
        (each) => each.service === 'web',
      );
      const written = fields.find((each) => isWritten(input, each.path)) ?? fields[0];
      return { object, path, text, at: nearest(input, written?.path ?? []) };
    });
  });
}

function scalars(value: unknown, path: FieldPath = []): readonly (readonly [FieldPath, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  if (Array.isArray(value)) return value.flatMap((item, index) => scalars(item, [...path, index]));
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => scalars(member, [...path, key]));
}

/** Texts that occur nowhere by accident. */
function tokens(text: string): readonly string[] {
  return text.match(/x[0-9a-f]{13,}|X[0-9A-F]{13,}/g) ?? [];
}

function inputAt(input: unknown, path: InputPath): unknown {
  let found = input;
  for (const step of path) found = field(found, String(step));
  return found;
}

function isWritten(input: unknown, path: InputPath): boolean {
  return inputAt(input, path) !== undefined;
}

function nearest(input: unknown, path: InputPath): InputPath {
  return isWritten(input, path) ? path : nearest(input, path.slice(0, -1));
}

function words({ object, path, text, at }: Leaf): string {
  return `${object.kind} ${fieldPathText(path)} = ${text}, said by ${at.join('.')}`;
}
