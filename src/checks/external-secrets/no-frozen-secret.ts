import { field, listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { goDuration } from '../objects/go-duration.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_controller.go:972-1006,1226-1253. */
export const noFrozenSecret: ObjectRule = {
  id: 'no-frozen-secret',
  level: 'default',
  rows: ['R108', 'R109', 'R112'],
  why: 'a value that changes in AWS never reaches the cluster; with an interval of 0 not even a change of the ExternalSecret does',
  help: 'write an interval such as 1h0m0s under refreshPolicy: Periodic, and leave immutable out',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const policy = textAt(spec, 'refreshPolicy') ?? 'Periodic';
      const interval = textAt(spec, 'refreshInterval');
      if (policy === 'CreatedOnce' || policy === 'OnChange') {
        if (!isInvented(spec)) say([...path, 'refreshPolicy'], `${policy} never reads again`);
      } else if (interval !== undefined && goDuration(interval) === 0) {
        if (!isInvented(spec)) say([...path, 'refreshInterval'], `${interval} never reads again`);
      } else if (field(field(spec, 'target'), 'immutable') === true)
        say([...path, 'target', 'immutable'], 'a Secret that is read again and cannot be changed');
    }
  },
};

/** Generators that make something up, another value each time (E: apis/generators/v1alpha1); what a ClusterGenerator makes is not known here. */
const inventing: ReadonlySet<unknown> = new Set(['ClusterGenerator', 'Fake', 'Password', 'SSHKey', 'UUID']);

/** Whether nothing is read that could change elsewhere: what was made once has to stay. */
function isInvented(spec: unknown): boolean {
  const sources = listAt(spec, 'dataFrom');
  return (
    listAt(spec, 'data').length === 0 &&
    sources.length > 0 &&
    sources.every((each) => inventing.has(textAt(each, 'sourceRef', 'generatorRef', 'kind')))
  );
}
