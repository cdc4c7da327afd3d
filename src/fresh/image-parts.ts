/** An image as an input file names it. */
export interface ImageParts {
  readonly registry?: string | undefined;
  readonly repository: string;
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
}

const reference =
  /^(?:(?<registry>(?=[^/]*[.:]|localhost\/)[\w.-]+(?::\d+)?)\/)?(?<repository>[\w./-]+)(?::(?<tag>[\w.-]+))?(?:@(?<digest>sha256:[0-9a-f]+))?$/;

/** Takes `registry.example.com/shop/web:1.0.0` apart as container tools do; `undefined` for what is no image with a tag or digest. */
export function imageParts(image: string): ImageParts | undefined {
  const { registry, repository, tag, digest } = reference.exec(image)?.groups ?? {};
  if (repository === undefined || (tag === undefined && digest === undefined)) return undefined;
  return { registry, repository, tag, digest };
}
