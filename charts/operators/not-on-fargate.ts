/** A DaemonSet that tolerates everything would wait for ever on Fargate, which runs none (rule R64), and its Application would never be Healthy. */
export const fargate = {
  key: 'eks.amazonaws.com/compute-type',
  operator: 'NotIn',
  values: ['fargate'],
} as const;

/** Nodes on which all of this is true. */
export function onNodes(...matchExpressions: readonly Expression[]) {
  const required = { nodeSelectorTerms: [{ matchExpressions }] };
  return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } };
}

interface Expression {
  readonly [field: string]: string | readonly string[];
}
