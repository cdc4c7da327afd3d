import { CelError } from './cel-error.ts';
import { inRange } from './operators.ts';
import { typeName } from './value.ts';

export function toInt(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return inRange(BigInt(Math.trunc(value)));
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return inRange(BigInt(value));
  return none('int', value);
}

export function toDouble(value: unknown): number {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(value)) return Number(value);
  return none('double', value);
}

export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return none('string', value);
}

export function toBool(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return none('bool', value);
}

function none(type: string, value: unknown): never {
  throw new CelError(`makes ${type} of ${typeName(value)} that is none`);
}
