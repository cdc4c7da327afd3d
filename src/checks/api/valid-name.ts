import { listAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** apimachinery pkg/util/validation/validation.go. */
const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const serviceLabel = /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const portName = /^(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?$/;

const ofLabel = { is: label, words: 'lower-case letters, digits and "-", at most 63 characters' };
const ofSubdomain = { is: subdomain, words: 'lower-case letters, digits, "-" and "."' };
const ofService = { is: serviceLabel, words: 'lower-case letters, digits and "-", beginning with a letter' };
const ofPort = { is: portName, words: 'at most 15 lower-case letters, digits and "-", one letter at least' };

type Form = typeof ofLabel;

export const validName: ObjectRule = {
  id: 'valid-name',
  level: 'contract',
  rows: [],
  why: 'the API server refuses an object without a name, or with one that is no name: "a lowercase RFC 1123 subdomain must consist of …"',
  help: 'write a name of that form',
  on: 'every',
  check: (object, _, say) => {
    const { value, name, namespace, type, pods } = object;
    const generated = textAt(value, 'metadata', 'generateName');
    if (name === '' && generated === undefined && !isNameless(object))
      say(['metadata', 'name'], 'is missing');
    if (name !== '') ask(name, formOf(object), ['metadata', 'name'], say);
    if (namespace !== undefined) ask(namespace, ofLabel, ['metadata', 'namespace'], say);
    for (const { value: container, path, name: own } of pods?.containers ?? []) {
      ask(own === '' ? undefined : own, ofLabel, [...path, 'name'], say);
      askEach(listAt(container, 'ports'), ofPort, [...path, 'ports'], say);
    }
    for (const { value: volume, path } of pods?.volumes ?? [])
      ask(textAt(volume, 'name'), ofLabel, [...path, 'name'], say);
    if (type === 'Ingress.networking.k8s.io') askHosts(value, say);
    if (type === 'Service') askPorts(listAt(value, 'spec', 'ports'), say);
  },
};

/** k8s pkg/apis/networking/validation/validation.go, validateIngressRules. */
function askHosts(value: unknown, say: SayOfField): void {
  for (const [index, rule] of listAt(value, 'spec', 'rules').entries()) {
    const host = textAt(rule, 'host') ?? '';
    if (host !== '') ask(host.replace(/^\*\./, ''), ofSubdomain, ['spec', 'rules', index, 'host'], say);
  }
}

function askPorts(ports: readonly unknown[], say: SayOfField): void {
  askEach(ports, ofLabel, ['spec', 'ports'], say);
  for (const [index, port] of ports.entries()) {
    const target = textAt(port, 'targetPort');
    if (target !== undefined && !/^\d+$/.test(target))
      ask(target, ofPort, ['spec', 'ports', index, 'targetPort'], say);
  }
}

function askEach(entries: readonly unknown[], form: Form, path: FieldPath, say: SayOfField): void {
  for (const [index, each] of entries.entries())
    ask(textAt(each, 'name'), form, [...path, index, 'name'], say);
}

function ask(text: string | undefined, { is, words }: Form, path: FieldPath, say: SayOfField): void {
  if (text !== undefined && (text.length > 253 || !is.test(text)))
    say(path, `${JSON.stringify(text)} is no name: ${words}`);
}

/** A kustomization has a name only for itself, and what is no object of a cluster has none. */
function isNameless({ apiVersion, kind }: SeenObject): boolean {
  return apiVersion === '' || apiVersion.startsWith('kustomize.config.k8s.io/') || kind.endsWith('List');
}

/** Names of roles may hold anything but a slash (k8s pkg/apis/rbac/validation); of other groups nobody knows more than the least. */
function formOf({ type }: SeenObject): Form {
  if (type.endsWith('.rbac.authorization.k8s.io'))
    return { is: /^(?!\.{1,2}$)[^/%]+$/, words: 'without "/" and "%"' };
  if (type === 'Service') return ofService;
  return type === 'Namespace' ? ofLabel : ofSubdomain;
}
