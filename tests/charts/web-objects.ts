import { field } from '../../src/values/field.ts';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';
import { service, shop } from '../support/shop.ts';

/** The objects of the service `web` that says this beside its image, by `<Kind>/<name>`. */
export async function webObjects(
  text: string,
  overlay = '{}\n',
): Promise<Readonly<Record<string, Rendered>>> {
  const objects = await render(
    new Repository({
      ...shop,
      'environments/services/web.yaml': `${service}${text}`,
      'environments/dev/web.yaml': overlay,
    }),
  );
  return Object.fromEntries(
    Object.entries(objects)
      .filter(([path]) => path.startsWith('dev/web/'))
      .map(([, object]) => [`${object.kind}/${object.metadata.name}`, object]),
  );
}

/** The same with secrets by the CSI driver. */
export async function webByDriver(text: string): Promise<Readonly<Record<string, Rendered>>> {
  return webObjects(`secretsBackend: csi\nserviceAccount: { role: web }\n${text}`);
}

/** A value deep inside an object. */
export function at(object: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, name) => field(found, String(name)), object);
}

export const pod = ['spec', 'template', 'spec'] as const;
