import { expect, test } from 'vitest';
import { inTheWayOf } from '../../src/io/in-the-way.ts';
import { rendered } from './output-tree.ts';

const isInTheWay = inTheWayOf([rendered('p/api/Service-api.yaml'), rendered('p/web')]);

test.each([
  ['a file where a folder belongs', 'p/api'],
  ['a file higher up', 'p'],
  ['a file in a folder where a file belongs', 'p/web/old.yaml'],
  ['a file deep in it', 'p/web/a/b/old.yaml'],
  // Linux tells them apart, so that only macOS and Windows would lose the new file.
  ['the same name in other letter case', 'p/api/service-api.yaml'],
  ['a folder in other letter case', 'P/WEB/old.yaml'],
])('%s has to go first', (_, leftover) => {
  expect(isInTheWay(leftover)).toBe(true);
});

test.each([
  ['beside it', 'p/api/Service-web.yaml'],
  ['with a name that begins like it', 'p/web.yaml'],
  ['with a name that begins like its folder', 'p/ap'],
  ['in a folder that begins like it', 'p/website/old.yaml'],
  ['elsewhere', 's/api/Service-api.yaml'],
])('a file %s can wait', (_, leftover) => {
  expect(isInTheWay(leftover)).toBe(false);
});
