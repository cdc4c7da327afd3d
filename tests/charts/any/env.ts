import * as fc from 'fast-check';
import { anyText, variableName, word } from './basics.ts';
import { source } from './secrets.ts';

type WithKeys = Readonly<Record<string, { readonly keys: object }>>;
type WithData = Readonly<Record<string, { readonly data: object }>>;

/** What a variable of any container may say: a text, or a key of what the service declares, or something of the pod. */
function ownVariable(secrets: WithKeys, config: WithData) {
  const keys = Object.entries(secrets).flatMap(([secret, { keys: all }]) =>
    Object.keys(all).map((key) => ({ secret, key })),
  );
  const settings = Object.entries(config).flatMap(([name, { data }]) =>
    Object.keys(data).map((key) => ({ config: name, key })),
  );
  return fc.oneof(
    anyText,
    word('metadata.uid', 'spec.nodeName', "metadata.labels['x']").map((field) => ({ field })),
    word('requests.cpu', 'limits.ephemeral-storage').map((resource) => ({ resource })),
    ...(keys.length === 0 ? [] : [fc.constantFrom(...keys)]),
    ...(settings.length === 0 ? [] : [fc.constantFrom(...settings)]),
  );
}

/** Variables of the service's own container, which may name a source in AWS themselves. */
export function env(secrets: WithKeys, config: WithData) {
  return fc.dictionary(variableName, fc.oneof(ownVariable(secrets, config), source), { maxKeys: 6 });
}

export function ownEnv(secrets: WithKeys, config: WithData) {
  return fc.dictionary(variableName, ownVariable(secrets, config), { maxKeys: 4 });
}
