/**
 * The same list without the room that V8 leaves for more: lists that grew, or were spread, have place for seventeen items and more. Of what is kept of
 * every object that was a tenth of the memory.
 */
export function exact<Item>(list: readonly Item[]): readonly Item[] {
  return list.slice();
}
