import { openKinds } from '../../../checks/validators/open-kinds.ts';
import type { Reason } from '../../../checks/validators/reason.ts';

const pod =
  '(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod) (?:spec\\.jobTemplate\\.)?(?:spec\\.template\\.)?spec';

/** Refused by the API server alone. */
export const onlyTheServer: readonly Reason[] = [
  ...openKinds,
  {
    where: new RegExp(`^${pod}\\.(?:securityContext\\.sysctls|containers\\[\\]\\.resizePolicy): twice$`),
    why: 'lists that the OpenAPI calls atomic: nobody lists one sysctl, or one resource to resize, twice',
  },
  {
    where: new RegExp(`^${pod}\\.volumes\\[\\]\\.projected\\.sources(?:\\[\\]\\.\\w+\\.items)?: twice$`),
    why: 'two files of one path in a projected volume: what they are called depends on the keys of what is projected',
  },
  {
    where: new RegExp(`^${pod}\\.affinity\\.nodeAffinity\\..*\\.values: twice$`),
    why: 'Gt and Lt compare with one number: a form of this one condition',
  },
  {
    where: new RegExp(`^${pod}\\..*resourceFieldRef\\.(?:divisor|containerName): `),
    why: 'which divisors there are depends on the resource, and only a volume has to name the container: nobody gets it wrong twice',
  },
  {
    where: /^Job metadata\.name: /,
    why: 'the pods of an Indexed Job are called after it and have to be DNS labels',
  },
  {
    where: /^Job spec\.(?:podFailurePolicy\.rules\[\]\.onExitCodes|template\.spec\.containers\[\]\.name)/,
    why: 'names of containers, and 0 for the operator In, in a policy that few write',
  },
  {
    where: /^HorizontalPodAutoscaler spec\.minReplicas: 0$/,
    why: 'a cluster with the feature gate HPAScaleToZero takes it',
  },
  {
    where: /^ResourceQuota spec\.hard\.[\w/]+: "1\.5"$/,
    why: 'half an object: what is counted and what is measured is known only by its name',
  },
  {
    where: /^LimitRange spec\.limits\[\]\.(?:min|max|maxLimitRequestRatio)\./,
    why: 'a ratio that no pair of the bounds can have: a number worked out of three others, which few write',
  },
  {
    where: /^Namespace metadata\.labels\.pod-security\.kubernetes\.io\/enforce: /,
    why: 'Pod Security is an admission plugin, which some clusters replace',
  },
  {
    where: /^SecretStore spec\.refreshInterval: "/,
    why: 'the schemas are those of the newest operator, which takes a duration too; this one knows seconds alone',
  },
  {
    where: /^HTTPRoute spec\.parentRefs: twice$/,
    why: 'whether two parents are one is a comparison of all their fields with their defaults',
  },
];

/** Refused here alone. */
export const onlyHere: readonly Reason[] = [
  {
    where: /SecretStore spec: dropped$/,
    why: 'the API server asks for a provider only inside of a spec: without any the operator reads nothing',
  },
  {
    where: /^LimitRange spec\.limits\[\]\.\w+\.\w+: "-1"$/,
    why: 'a bound below 0 that no other bound contradicts: no container keeps it, or every one',
  },
  {
    where: new RegExp(`^${pod}\\.affinity\\.nodeAffinity\\.preferred.*\\.values\\[\\]: `),
    why: 'the API server does not read what is only preferred: no node can have such a label',
  },
  {
    where: /^CronJob spec\.jobTemplate\.metadata\.labels\./,
    why: 'the API server looks at the labels of the template only when it makes a Job: every one is refused',
  },
  {
    where: /^Service spec\.ports\[\]\.nodePort: /,
    why: 'a dry run takes no port from the range, where the number would be refused',
  },
  {
    where: /^HorizontalPodAutoscaler spec\.metrics\[\]\.external\.metric\.selector\.matchLabels\./,
    why: 'the API server does not read the selector of a metric: no metric can have such a label',
  },
];
