import { mapAt, textAt } from '../../values/field.ts';
import { podsOf, type SeenPods } from './seen-pods.ts';
import { typeOf } from '../../values/type-of.ts';

const none: readonly string[] = [];

/** Any object, with what several rules ask of it worked out once. */
export class SeenObject {
  readonly value: Readonly<Record<string, unknown>>;
  readonly apiVersion: string;
  readonly kind: string;
  /** Kind and group: `Deployment.apps`, `Service`. */
  readonly type: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly #annotations: Readonly<Record<string, unknown>> | undefined;
  #pods: SeenPods | 'not asked' | undefined = 'not asked';

  constructor(value: Readonly<Record<string, unknown>>) {
    this.value = value;
    this.apiVersion = textAt(value, 'apiVersion') ?? '';
    this.kind = textAt(value, 'kind') ?? '';
    this.type = typeOf(this.apiVersion, this.kind);
    this.metadata = mapAt(value, 'metadata');
    this.name = textAt(this.metadata, 'name') ?? '';
    // The API server reads an empty one as none.
    const namespace = textAt(this.metadata, 'namespace');
    this.namespace = namespace === '' ? undefined : namespace;
    this.#annotations = mapAt(this.metadata, 'annotations');
  }

  /** The pods that it makes; `undefined` when it makes none. */
  get pods(): SeenPods | undefined {
    if (this.#pods === 'not asked') this.#pods = podsOf(this.kind, this.value);
    return this.#pods;
  }

  /** The names of its labels and annotations. */
  get marks(): readonly string[] {
    const labels = mapAt(this.metadata, 'labels');
    const annotations = this.#annotations;
    if (labels === undefined && annotations === undefined) return none;
    return [...Object.keys(labels ?? {}), ...Object.keys(annotations ?? {})];
  }

  annotation(name: string): string | undefined {
    return this.#annotations === undefined ? undefined : textAt(this.#annotations, name);
  }
}
