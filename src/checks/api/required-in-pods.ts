import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SayOfField } from '../object-rule.ts';
import type { SeenContainer, SeenPods } from '../objects/seen-pods.ts';

/** The ways in which a probe or a hook asks (k8s pkg/apis/core/validation/validation.go, validateHandler). */
const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];
const sources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

export function checkContainer({ value, path, name }: SeenContainer, say: SayOfField): void {
  if (name === '') say([...path, 'name'], 'is missing');
  if ((textAt(value, 'image') ?? '').trim() === '') say([...path, 'image'], 'is missing');
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const found = mapAt(value, probe);
    if (found !== undefined) exactlyOne(found, handlers, [...path, probe], say);
    if (mapAt(found, 'httpGet') !== undefined && field(mapAt(found, 'httpGet'), 'port') === '')
      say([...path, probe, 'httpGet', 'port'], 'is empty');
  }
  checkProfile(value, path, say);
  for (const [index, each] of listAt(value, 'env').entries())
    checkVariable(each, [...path, 'env', index], say);
  for (const [index, each] of listAt(value, 'volumeMounts').entries()) {
    const at = textAt(each, 'mountPath');
    if (at === '' || at?.includes(':') === true)
      say([...path, 'volumeMounts', index, 'mountPath'], `"${at}" is no path`);
  }
}

function checkProfile(value: unknown, path: FieldPath, say: SayOfField): void {
  const profile = mapAt(value, 'securityContext', 'seccompProfile');
  if (textAt(profile, 'type') === 'Localhost' && (textAt(profile, 'localhostProfile') ?? '') === '')
    say([...path, 'securityContext', 'seccompProfile', 'localhostProfile'], 'is missing');
}

function checkVariable(variable: unknown, path: FieldPath, say: SayOfField): void {
  const name = textAt(variable, 'name');
  if (name === '' || name?.includes('=') === true)
    say([...path, 'name'], `"${name}" is no name of a variable`);
  const from = mapAt(variable, 'valueFrom');
  if (from === undefined) return;
  if ((textAt(variable, 'value') ?? '') !== '') say(path, 'has a value and valueFrom');
  exactlyOne(from, sources, [...path, 'valueFrom'], say);
  const own = textAt(from, 'fieldRef', 'fieldPath');
  if (own !== undefined && !fieldPaths.test(own))
    say([...path, 'valueFrom', 'fieldRef', 'fieldPath'], `a variable cannot have ${own}`);
  for (const source of ['configMapKeyRef', 'secretKeyRef']) {
    const reference = mapAt(from, source);
    if (reference === undefined) continue;
    for (const part of ['name', 'key'])
      if ((textAt(reference, part) ?? '') === '') say([...path, 'valueFrom', source, part], 'is missing');
  }
}

/** What of its pod a variable may have (k8s pkg/apis/core/validation/validation.go, validEnvDownwardAPIFieldPathExpressions). */
const fieldPaths =
  /^(?:metadata\.(?:name|namespace|uid|(?:labels|annotations)\['[^']+'\])|spec\.(?:nodeName|serviceAccountName)|status\.(?:hostIPs?|podIPs?))$/;

/** A toleration without a key is for every taint, and says so. */
export function checkVolumes({ spec, path, volumes }: SeenPods, say: SayOfField): void {
  checkProfile(spec, [...path, 'spec'], say);
  for (const { value, path: at } of volumes) checkVolume(value, at, say);
  for (const [index, each] of listAt(spec, 'tolerations').entries())
    if ((textAt(each, 'key') ?? '') === '' && textAt(each, 'operator') !== 'Exists')
      say([...path, 'spec', 'tolerations', index, 'operator'], 'without a key it has to be Exists');
}

function checkVolume(value: unknown, path: FieldPath, say: SayOfField): void {
  if ((textAt(value, 'name') ?? '') === '') say([...path, 'name'], 'is missing');
  for (const [source, name] of [
    ['secret', 'secretName'],
    ['configMap', 'name'],
    ['persistentVolumeClaim', 'claimName'],
    ['csi', 'driver'],
  ] as const) {
    const found = mapAt(value, source);
    if (found !== undefined && (textAt(found, name) ?? '') === '') say([...path, source, name], 'is missing');
  }
}

function exactlyOne(map: unknown, names: readonly string[], path: FieldPath, say: SayOfField): void {
  const given = names.filter((name) => mapAt(map, name) !== undefined);
  if (given.length === 0) say(path, `has none of ${names.join(', ')}`);
  if (given.length > 1) say(path, `has ${given.join(' and ')}`);
}
