/** Why one validator refuses what another one takes, for the differences that match. One that matches none any more is to be taken out. */
export interface Reason {
  /** Kind, place and what was done there, as `mutations.ts` writes it. */
  readonly where: RegExp;
  readonly why: string;
}
