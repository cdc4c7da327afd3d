import type { Cluster } from '../../ground/cluster.ts';
import { at } from '../../ground/kubernetes-object.ts';
import type { OperatorAtWork } from './operator-at-work.ts';

/** Who asked STS for which role by web identity, as the API server knows the tokens that were shown. */
export async function webIdentities({ aws, cluster }: OperatorAtWork) {
  const requests = await aws.requests();
  const calls = requests.filter(({ action }) => action === 'AssumeRoleWithWebIdentity');
  return Promise.all(
    calls.map(async ({ form }) => ({
      role: form.get('RoleArn'),
      user: await userOf(cluster, String(form.get('WebIdentityToken'))),
    })),
  );
}

/** Whose token it is, if it is one for STS. */
export async function userOf(cluster: Cluster, token: string): Promise<unknown> {
  const { object } = await cluster.create({
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenReview',
    metadata: { name: 'shown-to-sts' },
    spec: { token, audiences: ['sts.amazonaws.com'] },
  });
  return at(object, 'status', 'user', 'username');
}
