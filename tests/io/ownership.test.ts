import { expect, test } from 'vitest';
import { isOwned, ownershipHeader } from '../../src/values/ownership.ts';

test('what purser renders is owned, whatever the rest of the header says', () => {
  expect(isOwned(`${ownershipHeader}kind: Service\n`)).toBe(true);
  expect(isOwned('# Rendered by purser 2 from somewhere\n')).toBe(true);
  expect(isOwned(`${ownershipHeader.trimEnd()}\r\nkind: Service\r\n`)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['another tool', '# Rendered by kustomize\n'],
  ['the header on the second line', `---\n${ownershipHeader}`],
  ['a byte order mark', `\uFEFF${ownershipHeader}`],
  ['a blank before it', ` ${ownershipHeader}`],
  ['other letter case', ownershipHeader.toLowerCase()],
  ['the header cut short', '# Rendered by purse'],
])('%s is not owned', (_, text) => {
  expect(isOwned(text)).toBe(false);
});
