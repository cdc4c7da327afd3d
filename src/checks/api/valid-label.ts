import { listAt, mapAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** apimachinery pkg/api/validation/objectmeta.go, pkg/apis/meta/v1/validation. */
const key =
  /^(?:(?=[^/]{1,253}\/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
const label = /^(?:[A-Za-z0-9](?:[-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;

export const validLabel: ObjectRule = {
  id: 'valid-label',
  level: 'contract',
  rows: [],
  why: 'the API server refuses the object: "a valid label must be an empty string or consist of alphanumeric characters"',
  help: 'write a key such as team or example.com/team, and a value of at most 63 letters, digits, "-", "_" and "."',
  on: 'every',
  check: ({ value, metadata, pods, type }, _, say) => {
    askLabels(mapAt(metadata, 'labels'), ['metadata', 'labels'], say);
    askKeys(mapAt(metadata, 'annotations'), ['metadata', 'annotations'], say);
    if (type === 'Service') askLabels(mapAt(value, 'spec', 'selector'), ['spec', 'selector'], say);
    else {
      const selector = mapAt(value, 'spec', 'selector', 'matchLabels');
      askLabels(selector, ['spec', 'selector', 'matchLabels'], say);
    }
    askMadeSecrets(value, type, say);
    const ofJobs = ['spec', 'jobTemplate', 'metadata', 'labels'];
    if (type === 'CronJob.batch') askLabels(mapAt(value, ...ofJobs), ofJobs, say);
    if (pods === undefined || pods.path.length === 0) return;
    const own = mapAt(pods.template, 'metadata');
    askLabels(mapAt(own, 'labels'), [...pods.path, 'metadata', 'labels'], say);
    askKeys(mapAt(own, 'annotations'), [...pods.path, 'metadata', 'annotations'], say);
  },
};

/** Secrets that a controller makes with labels of ours. */
function askMadeSecrets(value: unknown, type: string, say: SayOfField): void {
  const path = ['spec', 'target', 'template', 'metadata', 'labels'];
  if (type === 'ExternalSecret.external-secrets.io') askLabels(mapAt(value, ...path), path, say);
  if (type !== providerClass) return;
  for (const [index, each] of listAt(value, 'spec', 'secretObjects').entries())
    askLabels(mapAt(each, 'labels'), ['spec', 'secretObjects', index, 'labels'], say);
}

type Marks = Readonly<Record<string, unknown>> | undefined;

function askLabels(labels: Marks, path: FieldPath, say: SayOfField): void {
  for (const name in labels) {
    if (!key.test(name)) say([...path, name], `"${name}" is no key of a label`);
    const text = labels[name];
    if (typeof text === 'string' && !label.test(text))
      say([...path, name], `${JSON.stringify(text)} is no value of a label`);
  }
}

/** The API server takes keys of annotations in any case. */
function askKeys(annotations: Marks, path: FieldPath, say: SayOfField): void {
  for (const name in annotations)
    if (!key.test(name.toLowerCase())) say([...path, name], `"${name}" is no key of an annotation`);
}
