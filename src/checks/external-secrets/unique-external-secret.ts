import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { selectsNamespace } from './store-view.ts';

/** E: pkg/controllers/clusterexternalsecret/clusterexternalsecret_controller.go:227. */
export const uniqueExternalSecret: RelationRule = {
  id: 'unique-external-secret',
  level: 'contract',
  rows: ['R130'],
  why: 'a ClusterExternalSecret makes nothing where an ExternalSecret of its name is: "external secret already exists in namespace"',
  help: 'give one of them another name',
  check: (objects, _, say) => {
    for (const cluster of objects.ofType('ClusterExternalSecret.external-secrets.io')) {
      const spec = mapAt(cluster.value, 'spec');
      const name = textAt(spec, 'externalSecretName') ?? cluster.name;
      const conditions = [
        { namespaces: listAt(spec, 'namespaces') },
        ...[spec?.['namespaceSelector'], ...listAt(spec, 'namespaceSelectors')].map((namespaceSelector) => ({
          namespaceSelector,
        })),
      ];
      for (const { namespace = '', ...other } of objects.ofType('ExternalSecret.external-secrets.io'))
        if (other.name === name && selectsNamespace(conditions, namespace, objects) === true)
          say(cluster, ['metadata', 'name'], `${namespace} has an ExternalSecret ${name} already`);
    }
  },
};
