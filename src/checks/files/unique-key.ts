import type { FileRule } from '../file-rule.ts';

export const uniqueKey: FileRule = {
  id: 'unique-key',
  level: 'contract',
  rows: ['B2'],
  why: 'Kubernetes reads the last of two equal keys, without a word: whatever stands under the first is lost',
  help: 'leave one of them',
  check: ({ documents }, say) => {
    for (const { start, repeated } of documents)
      for (const { offset, key } of repeated) say(start + offset, `the key ${key} stands in its map twice`);
  },
};
