import { textAt } from '../../values/field.ts';
import { application } from '../argocd/applications.ts';
import type { ChangeRule } from '../change-rule.ts';

/** Argo CD compares with the cluster that the Application names now, and with no other (controller/state.go, GetManagedLiveObjs). */
export const noChangedCluster: ChangeRule = {
  id: 'no-changed-cluster',
  level: 'default',
  rows: [],
  why: 'all that it deployed runs on in the old cluster, and nobody knows of it',
  help: 'let a new environment deploy to the new cluster, and remove the old one when it has moved; or delete the objects by hand, and silence the rule with that reason',
  on: [application],
  changed: (before, after, say) => {
    for (const field of ['name', 'server']) {
      const [old, now] = [before, after].map(({ value }) => textAt(value, 'spec', 'destination', field));
      // A name and an address may be the same cluster's.
      if (old !== undefined && now !== undefined && old !== now)
        say(['spec', 'destination', field], `${now} instead of ${old}: its objects stay in ${old}`);
    }
  },
};
