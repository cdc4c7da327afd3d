import type { ObjectIdentity } from '../../values/object-identity.ts';

/** An object that was rendered; its value tells what the items of its lists are called. */
export interface RenderedObject extends Pick<ObjectIdentity, 'kind' | 'name' | 'namespace'> {
  readonly value: unknown;
}
