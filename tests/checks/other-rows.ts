/** A row that no rule catches, and why that is right. */
export type OtherRow =
  { readonly impossible: string; readonly test: string } | { readonly unknowable: string };

const emitted = 'tests/emit/round-trip.test.ts › gives back every known hazard';
const written = 'tests/io/write-output.test.ts › ';
const value = 'only the value in AWS tells';
const account = 'only the AWS account tells';

/** The rows without a rule. A test holds that each row is here or has one, and that each test that is named here is there. */
export const otherRows: Readonly<Record<string, OtherRow>> = {
  R19: { unknowable: `${value} whether it is text; an input that says so is refused` },
  R22: { unknowable: `${value} whether it is JSON` },
  R34: { unknowable: `${account} whether the second region has the secret` },
  R58: {
    unknowable:
      'whether somebody scales to 0 is decided in the cluster; a scale to 0 in the input is refused',
  },
  R59: { unknowable: 'which value a Job needs, its program knows' },
  R66: {
    unknowable:
      'which nodes are tainted, and how the provider was installed, the cluster knows; the operators that Purser renders tolerate all',
  },
  R82: { unknowable: `${account} which names there are` },
  R93: { unknowable: `${value} whether it is JSON` },
  R95: { unknowable: `${value} whether it is a JSON object` },
  R102: { unknowable: 'whether the Secret is there already, the cluster knows' },
  R124: { unknowable: 'which role the operator has, its installation knows' },
  R125: { unknowable: 'the trust of a role lies in IAM' },
  R141: { unknowable: `${account} whose secret it is; an ARN says it` },
  R142: { unknowable: `${account} whose parameter it is; an ARN says it` },
  R153: {
    impossible: 'both backends write the files of a secret under the names of its keys',
    test: 'tests/secrets/backends.test.ts › through the CSI driver, the program gets the same',
  },
  A2: {
    impossible: 'what is no longer rendered is removed',
    test: `${written}missing and stale files are written, leftovers removed with the folders that they emptied`,
  },
  B1: { impossible: 'what is not plain for every reader is quoted', test: emitted },
  D5: {
    unknowable: 'which of the two is meant: `argocd.cascade` decides it, with the consequence beside it',
  },
  D6: {
    unknowable: 'which of the two is meant: `argocd.cascade` decides it, with the consequence beside it',
  },
  E6: {
    unknowable: 'what somebody expects of a wave; SecretProviderClasses have one, and nothing waits for them',
  },
  F11: {
    unknowable:
      'which fields a CRD defaults, its version in the cluster knows; those of External Secrets are written out',
  },
  F12: {
    impossible: 'the profile of the version says which are written',
    test: 'tests/versions/external-secrets.test.ts › between two versions of one row nothing changes but the declaration',
  },
  F17: { unknowable: 'which annotations others write, the cluster knows' },
  F18: {
    impossible: 'no clock, no chance, no order of maps',
    test: 'tests/stability/stability.test.ts › another folder, another time zone, another locale: the same bytes',
  },
  F19: {
    impossible: 'metrics are written in the order of the API server',
    test: 'tests/charts/autoscaler.test.ts › asks for the processor before memory, in whatever order it is told',
  },
};
