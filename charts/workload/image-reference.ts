/** Which image is meant. */
export interface MeantImage {
  readonly registry?: string | undefined;
  readonly repository: string;
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
}

/** An image as a container names it. */
export function imageReference({ registry, repository, tag, digest }: MeantImage): string {
  const host = registry === undefined ? '' : `${registry}/`;
  return `${host}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
