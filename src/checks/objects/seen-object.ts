import { textAt } from '../../values/field.ts';
import { podsOf, type SeenPods } from './seen-pods.ts';
import { typeOf } from '../../values/type-of.ts';

/** Any object, with what several rules ask of it worked out once. */
export class SeenObject {
  readonly value: Readonly<Record<string, unknown>>;
  readonly apiVersion: string;
  readonly kind: string;
  /** Kind and group: `Deployment.apps`, `Service`. */
  readonly type: string;
  readonly name: string;
  readonly namespace: string | undefined;
  #pods: SeenPods | 'not asked' | undefined = 'not asked';

  constructor(value: Readonly<Record<string, unknown>>) {
    this.value = value;
    this.apiVersion = textAt(value, 'apiVersion') ?? '';
    this.kind = textAt(value, 'kind') ?? '';
    this.type = typeOf(this.apiVersion, this.kind);
    this.name = textAt(value, 'metadata', 'name') ?? '';
    this.namespace = textAt(value, 'metadata', 'namespace');
  }

  /** The pods that it makes; `undefined` when it makes none. */
  get pods(): SeenPods | undefined {
    if (this.#pods === 'not asked') this.#pods = podsOf(this.kind, this.value);
    return this.#pods;
  }

  annotation(name: string): string | undefined {
    return textAt(this.value, 'metadata', 'annotations', name);
  }
}
