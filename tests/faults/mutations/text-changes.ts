import { splices } from './pieces.ts';
import { pick, type Where } from './where.ts';

export const textChanges = [
  'splice bytes',
  'cut bytes',
  'indent line',
  'outdent line',
  'repeat line',
  'delete line',
  'swap lines',
  'cut off',
] as const;

export function changeText(
  bytes: Buffer,
  change: (typeof textChanges)[number],
  { place, other }: Where,
): Buffer {
  const at = place % (bytes.length + 1);
  switch (change) {
    case 'splice bytes':
      return joined(bytes, at, at, pick(splices, other));
    case 'cut bytes':
      return joined(bytes, at, at + 1 + (other % 20));
    case 'cut off':
      return bytes.subarray(0, at);
    default:
      return Buffer.from(
        changeLines(bytes.toString('latin1').split('\n'), change, { place, other }).join('\n'),
        'latin1',
      );
  }
}

function joined(bytes: Buffer, start: number, end: number, inserted: Uint8Array = Buffer.alloc(0)): Buffer {
  return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(end)]);
}

function changeLines(lines: readonly string[], change: string, { place, other }: Where): readonly string[] {
  const index = place % lines.length;
  const twin = other % lines.length;
  const line = lines[index] ?? '';
  if (change === 'indent line') return lines.with(index, `${' '.repeat(1 + (other % 3))}${line}`);
  if (change === 'outdent line') return lines.with(index, line.trimStart());
  if (change === 'repeat line') return lines.toSpliced(index, 0, line);
  if (change === 'delete line') return lines.toSpliced(index, 1);
  return lines.with(index, lines[twin] ?? '').with(twin, line);
}
