/** How long nothing may happen until a change counts as complete, in ms: an editor needs a few steps for a save … */
const afterSave = 25;
/** … and a checkout of many files may pause between two of them. */
const afterBurst = 200;
/** Events of a save; one that keeps a backup and tries the folder first has about a dozen. */
const mostOfSave = 30;
/** What never falls quiet is looked at all the same. */
const longest = 3000;

/** Waits, after something happened, until it is over. */
export class Quiet {
  #begun: number | undefined;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #over: () => void;

  constructor(over: () => void) {
    this.#over = over;
  }

  /** Something happened. */
  disturb(): void {
    this.#begun ??= performance.now();
    this.#count += 1;
    const patience = this.#count <= mostOfSave ? afterSave : afterBurst;
    clearTimeout(this.#timer);
    const left = this.#begun + longest - performance.now();
    this.#timer = setTimeout(this.#over, Math.max(0, Math.min(patience, left)));
  }

  /** When it began; the next thing that happens begins anew. */
  settle(): number {
    clearTimeout(this.#timer);
    const begun = this.#begun ?? performance.now();
    this.#begun = undefined;
    this.#count = 0;
    return begun;
  }
}
