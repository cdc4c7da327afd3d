import { isOfAnother } from '../csi/of-aws.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** A: server.go:136; A#400. */
export const requireTokenRequests: ObjectRule = {
  id: 'require-token-requests',
  level: 'contract',
  rows: ['R65'],
  why: 'the kubelet hands the driver no tokens: "CSI token error", at every mount',
  help: 'install the driver with tokenRequests for sts.amazonaws.com and pods.eks.amazonaws.com',
  on: [providerClass],
  check: (object, { tokenRequests }, say) => {
    if (tokenRequests === false && !isOfAnother(object))
      say(['spec', 'provider'], 'the driver of this cluster gets no tokens of pods');
  },
};
