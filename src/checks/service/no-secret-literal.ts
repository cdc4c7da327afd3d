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
  check: (service) => [...variables(service), ...otherTexts(service)],
};

function variables(service: ServiceModel): readonly Problem[] {
  return service.variables.flatMap((variable) => {
    const kind = 'value' in variable ? describeSecretVariable(variable.name, variable.value) : undefined;
    return kind === undefined ? [] : [{ path: ['env', variable.name], what: `looks like ${kind}`, help }];
  });
}

function otherTexts(service: ServiceModel): readonly Problem[] {
  const { command = [], args = [], annotations, podAnnotations, labels, ingress } = service;
  return [
    ...inWords(['command'], command),
    ...inWords(['args'], args),
    ...inField(['annotations'], annotations),
    ...inField(['podAnnotations'], podAnnotations),
    ...inField(['labels'], labels),
    ...inField(['service', 'annotations'], service.service.annotations),
    ...inField(['serviceAccount', 'annotations'], service.serviceAccount.annotations),
    ...inField(['ingress', 'annotations'], ingress?.annotations ?? {}),
  ];
}

/** A flag and its argument stand in two items: `--password`, `hunter2`. */
function inWords(path: Problem['path'], words: readonly string[]): readonly Problem[] {
  return words.flatMap((word, index) => {
    const flag = words[index - 1]?.match(/^--?([a-zA-Z][\w-]*)$/)?.[1];
    const kind = flag === undefined ? describeSecretLiteral(word) : describeSecretVariable(flag, word);
    return kind === undefined ? [] : [{ path: [...path, index], what: `looks like ${kind}`, help }];
  });
}

function inField(path: Problem['path'], texts: Readonly<Record<string, string>>): readonly Problem[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const kind = describeSecretLiteral(text);
    return kind === undefined ? [] : [{ path: [...path, key], what: `looks like ${kind}`, help }];
  });
}
