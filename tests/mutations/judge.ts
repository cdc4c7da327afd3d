import { judgeObject, judgeTogether } from '../../src/checks/judge-objects.ts';
import { keep, type KeptObject } from '../../src/checks/kept/kept-object.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { uniqueObjects, UniqueObjects } from '../../src/checks/unique-objects.ts';
import { readAll } from '../../src/manifests/documents/read-all.ts';
import { objectsIn } from '../../src/manifests/objects-in.ts';
import type { AnyMap } from './edit.ts';
import type { Environment, SampleObject } from './sample.ts';

/** What is found in something that is no object any more. */
const unreadable: Pick<Rule, 'id' | 'level'> = { id: 'no object', level: 'contract' };

/** The rule that found something. */
export type Found = Pick<Rule, 'id' | 'level'>;

/** Judges an environment in which one object is another one, as `check` judges the whole. */
export class Judge {
  readonly #environment: Environment;
  readonly #kept: readonly KeptObject[];
  readonly #own = new Map<SampleObject, ReadonlySet<string>>();
  readonly #together: ReadonlySet<string>;

  constructor(environment: Environment) {
    this.#environment = environment;
    this.#kept = environment.objects.map(({ value, folder }) => keep(new SeenObject(value), folder));
    this.#together = new Set(this.#findTogether(this.#kept).map(({ text }) => text));
    for (const object of environment.objects)
      this.#own.set(object, new Set(this.#find(object.value).map(({ text }) => text)));
  }

  /** Whatever is found without any mutation. */
  get found(): readonly string[] {
    return [...this.#together, ...[...this.#own.values()].flatMap((texts) => [...texts])];
  }

  /** The rules that find something which they do not find in the object as it was. */
  rules(index: number, value: AnyMap): readonly Found[] {
    const object = this.#environment.objects[index];
    if (object === undefined) throw new Error('no such object');
    if (value['kind'] !== object.value['kind'] || value['apiVersion'] !== object.value['apiVersion'])
      if (objectsIn(readAll(JSON.stringify(value))).faults.length > 0) return [unreadable];
    const own = this.#find(value).filter(({ text }) => this.#own.get(object)?.has(text) !== true);
    // What the object alone shows is enough.
    if (own.some(({ rule }) => rule.level !== 'strict')) return own.map(({ rule }) => rule);
    const kept = this.#kept.map((each, at) =>
      at === index ? keep(new SeenObject(value), object.folder) : each,
    );
    const together = this.#findTogether(kept).filter(({ text }) => !this.#together.has(text));
    return [...own, ...together].map(({ rule }) => rule);
  }

  #find(value: AnyMap): readonly { readonly rule: Found; readonly text: string }[] {
    return judgeObject(new SeenObject(value), this.#environment.facts).map(({ rule, what }) => ({
      rule,
      text: JSON.stringify([rule.id, what]),
    }));
  }

  #findTogether(objects: readonly KeptObject[]): readonly { readonly rule: Found; readonly text: string }[] {
    const twins = new UniqueObjects().add(objects, { source: 'dist', cluster: '' });
    return [
      ...judgeTogether(objects, this.#environment.facts).map(({ rule, object, what }) => ({
        rule,
        text: JSON.stringify([rule.id, object.type, object.name, what]),
      })),
      ...twins.map(({ what }) => ({ rule: uniqueObjects, text: what })),
    ];
  }
}
