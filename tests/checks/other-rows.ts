/** A row that no rule catches, and why that is right, or not yet. */
export type OtherRow =
  | { readonly impossible: string; readonly test: string }
  | { readonly unknowable: string }
  | { readonly open: string };

const emitted = 'tests/emit/round-trip.test.ts › gives back every known hazard';
const written = 'tests/io/write-output.test.ts › ';
const previous = 'needs the render before it: comes with the review';
const iam = 'Purser renders no IAM policies yet: they come with the by-products for Terraform';
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
  R68: { open: previous },
  R82: { unknowable: `${account} which names there are` },
  R93: { unknowable: `${value} whether it is JSON` },
  R95: { unknowable: `${value} whether it is a JSON object` },
  R102: { unknowable: 'whether the Secret is there already, the cluster knows' },
  R124: { unknowable: 'which role the operator has, its installation knows' },
  R125: { unknowable: 'the trust of a role lies in IAM' },
  R129: { open: previous },
  R136: { open: iam },
  R137: { open: iam },
  R138: { open: iam },
  R139: { open: iam },
  R140: { open: iam },
  R141: { unknowable: `${account} whose secret it is; an ARN says it` },
  R142: { unknowable: `${account} whose parameter it is; an ARN says it` },
  R143: { open: iam },
  R147: { open: iam },
  R148: { open: iam },
  R153: {
    impossible: 'both backends write the files of a secret under the names of its keys',
    test: 'tests/secrets/backends.test.ts › through the CSI driver, the program gets the same',
  },
  A2: {
    impossible: 'what is no longer rendered is removed',
    test: `${written}missing and stale files are written, leftovers removed with the folders that they emptied`,
  },
  A3: {
    impossible: 'only .yaml is written',
    test: 'tests/stability/what-argo-reads.test.ts › every file of dist/ is <environment>/<folder>/<kind>-<name>.yaml, and nothing lies deeper',
  },
  A4: {
    impossible: 'the marker is written with an escape, which means the same',
    test: 'tests/emit/round-trip.test.ts › no text holds the bytes that make Argo CD skip a file',
  },
  A5: {
    impossible: 'every Application names its kind of source',
    test: 'tests/stability/what-argo-reads.test.ts › every Application that reads a folder names its kind of source, and one pattern',
  },
  A6: {
    impossible: 'the names of files begin with their kind',
    test: 'tests/stability/what-argo-reads.test.ts › no name of a kind or an object makes a name that Argo CD takes for something else',
  },
  A7: {
    impossible: 'the writer makes no links',
    test: `${written}a link that appears after the comparison is not followed`,
  },
  A8: {
    impossible: 'only .yaml is written',
    test: 'tests/stability/what-argo-reads.test.ts › every file of dist/ is <environment>/<folder>/<kind>-<name>.yaml, and nothing lies deeper',
  },
  A9: {
    impossible: 'the folders of Applications are flat',
    test: 'tests/stability/what-argo-reads.test.ts › every file of dist/ is <environment>/<folder>/<kind>-<name>.yaml, and nothing lies deeper',
  },
  A11: { open: 'comes with lint, which reads folders as Argo CD does' },
  A16: {
    impossible: 'two files of one path are an issue, and the name of a file says kind, namespace and name',
    test: 'tests/faults/charts.test.ts › two objects on one path: their names differ in what no file name keeps',
  },
  B1: { impossible: 'what is not plain for every reader is quoted', test: emitted },
  B2: { impossible: 'a map is written from a map', test: emitted },
  B3: { impossible: 'keys are plain where they may be', test: 'tests/emit/look.test.ts › a Deployment' },
  B7: { impossible: 'they are escaped', test: 'tests/emit/strings.test.ts › %j is escaped' },
  B8: {
    impossible: 'each object has a file; Lists of a Helm chart are taken apart',
    test: 'tests/commands/inflate.test.ts › the objects of a chart are files, each where it belongs',
  },
  D4: { open: previous },
  D7: { open: previous },
  D8: { open: previous },
  D9: { open: previous },
  D5: {
    unknowable: 'which of the two is meant: `argocd.cascade` decides it, with the consequence beside it',
  },
  D6: {
    unknowable: 'which of the two is meant: `argocd.cascade` decides it, with the consequence beside it',
  },
  D14: { open: previous },
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
  G11: { open: previous },
};
