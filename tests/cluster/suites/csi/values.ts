import type { AwsAccount } from '../../ground/aws-account.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';

/** Where a value lies: `/dev/web/a` in Parameter Store; `dev/web/a` in Secrets Manager; `dev/web/a#b` is the property b of its JSON text. */
export type Place = string;

/** Made-up values that lie in an account at given places, and nowhere else. */
export class Values {
  readonly #account: AwsAccount;
  readonly #properties: ReadonlyMap<string, readonly (string | undefined)[]>;
  readonly #values = new Map<Place, string>();

  constructor(account: AwsAccount, places: readonly Place[]) {
    this.#account = account;
    const properties = new Map<string, (string | undefined)[]>();
    for (const place of places) {
      const [name = '', property] = place.split('#');
      properties.set(name, [...(properties.get(name) ?? []), property]);
    }
    this.#properties = properties;
  }

  /** The names of the parameters and secrets, sorted. */
  get names(): readonly string[] {
    return [...this.#properties.keys()].toSorted();
  }

  /** The value at a place; an error when nothing was put there. */
  at(place: Place): string {
    const value = this.#values.get(place);
    if (value === undefined) throw new Error(`nothing lies at ${place}`);
    return value;
  }

  /** The values of many, by the same keys. */
  atAll(places: Readonly<Record<string, Place>>): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(places).map(([key, place]) => [key, this.at(place)]));
  }

  async create(): Promise<void> {
    for (const name of this.names) {
      const text = this.#newText(name);
      if (name.startsWith('/')) await this.#account.putParameter(name, text);
      else await this.#account.createSecret(name, text);
    }
  }

  /** Gives every parameter and secret a new value. */
  async change(): Promise<void> {
    for (const name of this.names) {
      const text = this.#newText(name);
      if (name.startsWith('/')) await this.#account.putParameter(name, text);
      else await this.#account.changeSecret(name, text);
    }
  }

  /** A new text for a source. JSON texts hold a property that nobody asked for, too. */
  #newText(name: string): string {
    const properties = this.#properties.get(name) ?? [];
    const entries = properties.map((property) => [property, madeUpValue()] as const);
    for (const [property, value] of entries)
      this.#values.set(property === undefined ? name : `${name}#${property}`, value);
    const [[property, value] = []] = entries;
    if (property === undefined) return String(value);
    return JSON.stringify({ ...Object.fromEntries(entries), unused: madeUpValue() });
  }
}
