import { textAt } from '../../values/field.ts';
import type { SeenObject } from './seen-object.ts';

/** The controllers of Ingresses that rules know. */
export type IngressController = 'alb' | 'nginx';

const prefixes = {
  alb: 'alb.ingress.kubernetes.io/',
  nginx: 'nginx.ingress.kubernetes.io/',
} as const;

/** The class that an Ingress names: as its field does, or as it was done before there was one. */
export function ingressClassOf(object: SeenObject): string | undefined {
  return textAt(object.value, 'spec', 'ingressClassName') ?? object.annotation('kubernetes.io/ingress.class');
}

/** Another controller than ingress-nginx has the same class: NGINX Ingress Controller, by F5. */
const others = /^nginx\.(?:org|com)\//;

/**
 * The controller that serves an Ingress, where its class is called as by default, or annotations of one controller alone say it; `undefined` when it is
 * another one, or nobody knows.
 */
export function ingressControllerOf(object: SeenObject): IngressController | undefined {
  const { marks } = object;
  if (marks.some((mark) => others.test(mark))) return undefined;
  const name = ingressClassOf(object);
  if (name === 'alb' || name === 'nginx') return name;
  const has = (prefix: string) => marks.some((mark) => mark.startsWith(prefix));
  const [alb, nginx] = [has(prefixes.alb), has(prefixes.nginx)];
  if (alb === nginx) return undefined;
  return alb ? 'alb' : 'nginx';
}
