/** One Kubernetes object as plain JSON data; `undefined` members mean "absent". */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: unknown;
}

/** The part of an object's metadata that Purser reads itself. */
export interface ManifestMetadata {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** One object and its one place below `dist/`, with `/` between the folders: the seam that everything downstream consumes. */
export interface ManifestFile {
  readonly path: string;
  readonly manifest: Manifest;
  /** Whether a patch of its service changed it. */
  readonly isPatched?: boolean;
}
