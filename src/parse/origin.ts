import type { InputPath } from '../../environments/model.ts';
import type { ParsedService } from './service.ts';
import type { LayerKind } from './layer.ts';
import type { Place } from './sources.ts';

/** Where a value of a service came from. */
export type Origin =
  | ({ readonly kind: LayerKind } & Place)
  | ({ readonly kind: 'terraform'; readonly output: string } & Place)
  | { readonly kind: 'default' };

/** One value of the effective service. */
export interface Leaf {
  readonly path: InputPath;
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
}

/** Every value of the effective service, in the order of the schema, with its origin. */
export function leavesOf(parsed: ParsedService): readonly Leaf[] {
  return flatten(parsed.effective, []).map(({ path, value }) => ({
    path,
    value,
    origin: originOf(path, value, parsed),
  }));
}

type Scalar = Leaf['value'];

function flatten(value: unknown, path: InputPath): readonly Omit<Leaf, 'origin'>[] {
  if (isScalar(value)) return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => flatten(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => flatten(member, [...path, key]));
}

function isScalar(value: unknown): value is Scalar {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

/**
 * The place of the value itself, or of the short form (`readiness: /ready`) that it was expanded from. What an overlay's null removed is a
 * default again.
 */
function originOf(path: InputPath, value: Scalar, { sources, references }: ParsedService): Origin {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const found = sources.find(part);
    if (found === undefined) continue;
    const { place, scalar, layer } = found;
    const output = references.get(part.join('\0'));
    if (output !== undefined) return { kind: 'terraform', output, ...place };
    const written = length === path.length ? scalar !== null : String(scalar) === String(value);
    return written ? { kind: layer.kind, ...place } : { kind: 'default' };
  }
  return { kind: 'default' };
}
