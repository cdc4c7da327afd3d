import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { describeSecretLiteral, describeSecretVariable } from '../secret-literal/secret-literal.ts';
import type { ServiceCheck } from '../service-check.ts';

const help =
  'store it in AWS, declare it under secrets by its name, and change it: it may be in the history already';

/** Rules H1, R152. The message never shows the value. */
export const noSecretLiteral: ServiceCheck = {
  id: 'no-secret-literal',
  why: 'what is committed is read by everyone who reads the repository, for ever',
  check: (service) => [...variables(service), ...texts(service)],
};

function variables(service: ServiceModel): readonly Problem[] {
  return service.variables.flatMap((variable) => {
    const kind = 'value' in variable ? describeSecretVariable(variable.name, variable.value) : undefined;
    return kind === undefined ? [] : [{ path: ['env', variable.name], what: `looks like ${kind}`, help }];
  });
}

function texts(service: ServiceModel): readonly Problem[] {
  const { command = [], args = [], annotations, podAnnotations, labels, ingress } = service;
  return [
    ...inField(['command'], command),
    ...inField(['args'], args),
    ...inField(['annotations'], annotations),
    ...inField(['podAnnotations'], podAnnotations),
    ...inField(['labels'], labels),
    ...inField(['service', 'annotations'], service.service.annotations),
    ...inField(['serviceAccount', 'annotations'], service.serviceAccount.annotations),
    ...inField(['ingress', 'annotations'], ingress?.annotations ?? {}),
  ];
}

function inField(
  path: Problem['path'],
  texts: readonly string[] | Readonly<Record<string, string>>,
): readonly Problem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const kind = describeSecretLiteral(text);
    const last = Array.isArray(texts) ? Number(key) : key;
    return kind === undefined ? [] : [{ path: [...path, last], what: `looks like ${kind}`, help }];
  });
}
