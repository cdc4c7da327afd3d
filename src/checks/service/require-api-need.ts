import type { ServiceModel } from '../../../environments/model.ts';
import type { ServiceRule } from '../service-rule.ts';

/** Where the API server is only the cluster knows: any network that is open for TCP at 443 may be the one. */
export const requireApiNeed: ServiceRule = {
  id: 'require-api-need',
  level: 'default',
  rows: [],
  why: 'where networkPolicies.egress closes the namespace, pods reach what they need and nothing else: every request to the Kubernetes API ends in a timeout',
  check: ({ serviceAccount: { rules }, needs }, { networkPolicies: { egress } }) =>
    !egress || rules === undefined || Object.values(needs.networks).some(isOpenForApi)
      ? []
      : [
          {
            path: ['serviceAccount', 'rules'],
            atKey: true,
            what: 'are for the Kubernetes API, which the pods cannot reach: networkPolicies.egress is true, and no network of needs has the port 443',
            help: 'name the addresses of the API server: needs: { networks: { kubernetes: { cidrs: [<its ranges>], ports: [443] } } }',
          },
        ],
};

function isOpenForApi({ ports }: ServiceModel['needs']['networks'][string]): boolean {
  return (
    ports?.some((each) =>
      typeof each === 'number' ? each === 443 : each.port === 443 && each.protocol === 'TCP',
    ) ?? true
  );
}
