/**
 * What stands where a secret will be: `$(VAR)`, `${VAR}`, `{{ … }}`, `<password>`, `[token]`, `%(password)s`, `%VAR%`.
 * Not `${VAR:-hunter2}`, whose default is a value, and not `$ecret1`: Kubernetes expands neither.
 */
const references =
  /\$\([^()]*\)|\$\{[\w.]+(?::?\?[^{}]*|:?[-=])?\}|\$[A-Z_][A-Z0-9_]*|\{\{[^{}]*\}\}|<[^<>]*>|\[[A-Za-z _-]*\]|%\(\w+\)s|%[A-Z_]+%/g;

const fillers =
  /^(?:x{3,}|redacted|hidden|masked|placeholder|(?:(?:YOUR|MY|DB)_)?(?:PASSWORD|PASS|SECRET|TOKEN))$/;

const schemes = /^(?:bearer|basic|token)\s/i;

/** Whether nothing is left of the value once its references are gone. `***` and the empty string pass as well. */
export function isStandIn(value: string): boolean {
  const rest = value.replaceAll(references, '').replace(schemes, '');
  return !/[A-Za-z0-9\u0080-\uffff]/.test(rest) || fillers.test(rest) || fillers.test(rest.toLowerCase());
}
