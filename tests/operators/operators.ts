import { field } from '../../src/values/field.ts';
import { environment as environmentText } from '../secrets/declarations.ts';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';

export interface Installed {
  /** The `operators:` of the environment, as YAML. */
  readonly operators: string;
  /** Its `secrets:`. */
  readonly secrets?: string;
  readonly service?: string;
  /** More of the environment. */
  readonly more?: string;
}

/** A repository with one service, `web`, in an environment that installs operators. */
export function repositoryWith({ operators, secrets, service, more = '' }: Installed): Repository {
  return new Repository({
    'environments/dev/environment.yaml': `${environmentText(secrets ?? 'backend: external-secrets')}operators: ${operators}\n${more}`,
    'environments/services/web.yaml': `image: { repository: shop/web, tag: 1.0.0 }\n${service ?? ''}`,
    'environments/dev/web.yaml': '{}\n',
  });
}

/** What Argo CD is told, by the names of the files. */
export async function argocd(installed: Installed): Promise<Readonly<Record<string, Rendered>>> {
  const objects = await render(repositoryWith(installed));
  const beginning = 'dev/argocd/';
  return Object.fromEntries(
    Object.entries(objects)
      .filter(([path]) => path.startsWith(beginning))
      .map(([path, object]) => [path.slice(beginning.length), object]),
  );
}

/** The values that a chart is given; `undefined` for none. */
export async function valuesOf(release: string, installed: Installed): Promise<unknown> {
  const application = (await argocd(installed))[`application-dev-${release}.yaml`];
  return field(field(field(application?.['spec'], 'source'), 'helm'), 'valuesObject');
}
