import { z } from 'zod';

/** The container image; a digest wins over a tag when the kubelet pulls. */
export const Image = z
  .strictObject({
    /** The registry's host, such as 111122223333.dkr.ecr.eu-west-1.amazonaws.com. Default: Docker Hub. */
    registry: z
      .string()
      .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/, 'expected a host such as registry.example.com:5000')
      .optional(),
    /** The repository below the registry, such as shop/checkout. @example shop/checkout */
    repository: z
      .string()
      .regex(
        /^([a-z0-9]+([.-]+[a-z0-9]+)*(:\d+)?\/)?[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/,
        'expected a repository such as shop/checkout',
      ),
    /** The tag, in quotes where it looks like a number. @example 1.8.2 */
    tag: z
      .string()
      .regex(/^[\w][\w.-]{0,127}$/, 'expected a tag such as 1.8.2')
      .optional(),
    /** The digest, sha256:<64 hexadecimal digits>. */
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hexadecimal digits')
      .optional(),
    /** When the kubelet asks the registry. */
    pullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).default('IfNotPresent'),
  })
  .refine(({ tag, digest }) => tag !== undefined || digest !== undefined, 'expected a tag or a digest');
/** Where images come from: what those of a whole service, or of all services, have in common. */
export const ImageSource = z.strictObject({
  registry: Image.shape.registry,
  pullPolicy: Image.shape.pullPolicy.unwrap().optional(),
});
export type ImageSource = Readonly<z.output<typeof ImageSource>>;

export type Image = Readonly<z.output<typeof Image>>;
