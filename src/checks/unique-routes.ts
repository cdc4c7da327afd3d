import { isSame } from './kept/is-same.ts';
import type { KeptObject } from './kept/kept-object.ts';
import type { Route } from './kept/routes.ts';
import type { Rule } from './rule.ts';
import type { Claim, Twin } from './unique-objects.ts';

export const uniqueRoutes: Rule = {
  id: 'unique-routes',
  level: 'default',
  rows: [],
  why: 'requests for one host and path have one taker: ingress-nginx refuses the second Ingress, and on one ALB, or of two HTTPRoutes, the second is never asked',
  help: 'give one of them another host or path',
};

/** Who took a route. */
interface Taker {
  readonly object: KeptObject;
  readonly source: string;
}

/** Finds requests that two Ingresses, or two HTTPRoutes, of one cluster want. */
export class UniqueRoutes {
  /** By cluster and route. */
  readonly #takers = new Map<string, Taker>();

  /** What of these objects is taken already; of each rule once. */
  add(objects: readonly KeptObject[], claim: Claim): readonly Twin[] {
    return objects.flatMap((object) =>
      object.routes === undefined ? [] : this.#twinsOf(object, object.routes, claim),
    );
  }

  #twinsOf(object: KeptObject, routes: readonly Route[], { source, cluster }: Claim): readonly Twin[] {
    const twins = new Map<string, Twin>();
    for (const { id, what, path } of routes) {
      const key = `${cluster}\0${id}`;
      const taker = this.#takers.get(key);
      const rule = path.join('.');
      if (taker === undefined) this.#takers.set(key, { object, source });
      // Two of one name are said by `unique-objects`.
      else if (!isSame(taker.object, object) && !twins.has(rule))
        twins.set(rule, { object, path, what: said(what, taker) });
    }
    return [...twins.values()];
  }
}

function said(what: string, { object: { kind, namespace, name }, source }: Taker): string {
  return `${what} is taken already, by ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name} of ${source}`;
}
