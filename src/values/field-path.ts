/** Keys and list indexes that lead to a value inside an object. */
export type FieldPath = readonly (string | number)[];

/** Reads what `fieldPathText` writes, and keys in single quotes, as Kubernetes writes them in `fieldRef`. */
export function readFieldPath(text: string): FieldPath {
  return [...text.matchAll(/\[(\d+)\]|\["([^"]+)"\]|\['([^']+)'\]|([\w$-]+)/g)].map(
    ([, index, double, single, plain = '']) =>
      index === undefined ? (double ?? single ?? plain) : Number(index),
  );
}

/** As people write it: `spec.containers[0].image`; a key that holds dots or slashes, such as an annotation's, is quoted. */
export function fieldPathText(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[\w$-]+$/.test(step)) text += `["${step}"]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
