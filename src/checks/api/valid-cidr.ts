import { steps, visit } from './visit.ts';
import type { ObjectRule } from '../object-rule.ts';

const blocks = ['ingress[].from[]', 'egress[].to[]'].flatMap((peers) => [
  steps(`spec.${peers}.ipBlock.cidr`),
  steps(`spec.${peers}.ipBlock.except[]`),
]);

/** k8s pkg/apis/networking/validation/validation.go, ValidateIPBlock. */
export const validCidr: ObjectRule = {
  id: 'valid-cidr',
  level: 'contract',
  rows: [],
  why: 'the API server refuses the policy: "must be a valid CIDR value"',
  help: 'write an address and the length of its prefix, such as 10.0.0.0/16',
  on: ['NetworkPolicy.networking.k8s.io'],
  check: ({ value }, _, say) => {
    for (const block of blocks)
      visit(value, block, [], (found, path) => {
        if (typeof found === 'string' && !isBlock(found))
          say(path, `${JSON.stringify(found)} is no range of addresses`);
      });
  },
};

function isBlock(text: string): boolean {
  const [address = '', length = '', more] = text.split('/');
  if (more !== undefined || !/^\d{1,3}$/.test(length)) return false;
  if (address.includes(':')) return /^[0-9a-fA-F:.]+$/.test(address) && Number(length) <= 128;
  const parts = address.split('.');
  return (
    parts.length === 4 &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255) &&
    Number(length) <= 32
  );
}
