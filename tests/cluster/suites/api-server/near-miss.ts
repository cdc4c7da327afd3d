/** A small mistake in the text of a rendered object, and what the API server must say to it. */
export interface NearMiss {
  readonly mistake: string;
  readonly kind: string;
  readonly find: RegExp | string;
  readonly replace: string;
  readonly says: RegExp;
}
