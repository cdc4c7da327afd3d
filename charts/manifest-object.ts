import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

interface Metadata {
  readonly name: string;
  /** Absent for cluster-scoped objects. */
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  readonly finalizers?: readonly string[] | undefined;
}

interface ManifestProps {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
}

/**
 * An object of our own charts. What it was given is what comes out: no resolving, no sanitising, no lost field, and none of the time
 * that they take (a third of a render). `undefined` means absent; an empty map of labels or annotations is left out.
 */
export class ManifestObject<Props extends ManifestProps> extends ApiObject {
  readonly #manifest: Props;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, {
      apiVersion: props.apiVersion,
      kind: props.kind,
      metadata: { name: props.metadata.name },
    });
    const metadata = withoutEmpty(props.metadata);
    this.#manifest = metadata === props.metadata ? props : { ...props, metadata };
  }

  override toJson(): Props {
    return this.#manifest;
  }

  /** There is no second way to change an object: give it what it should have. */
  override addJsonPatch(): never {
    throw new Error(`${this.kind} "${this.name}" takes no JSON patch: change what the chart gives it`);
  }
}

function withoutEmpty(metadata: Metadata): Metadata {
  const { labels, annotations } = metadata;
  const noLabels = isEmpty(labels);
  const noAnnotations = isEmpty(annotations);
  if (!noLabels && !noAnnotations) return metadata;
  return {
    ...metadata,
    labels: noLabels ? undefined : labels,
    annotations: noAnnotations ? undefined : annotations,
  };
}

function isEmpty(map: Readonly<Record<string, string>> | undefined): boolean {
  for (const _ in map) return false;
  return true;
}
