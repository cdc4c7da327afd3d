import { dice } from './random.js';

const domains = [
  'accounts basket billing campaigns catalog checkout content customers delivery discounts fraud identity',
  'inventory invoices ledger loyalty mail media orders payments pricing profiles recommendations refunds',
  'reports returns reviews search shipping stock storefront suppliers tax tracking translations vouchers',
].flatMap((line) => line.split(' '));

const roles = ['api', 'web', 'worker', 'gateway', 'sync'];

/** What one service of the shop is: all that its files are written from. */
export function traits(index) {
  const { chance, below, oneOf } = dice(index);
  const role = oneOf(roles);
  return {
    name: `${oneOf(domains)}-${role}-${index}`,
    team: oneOf(['payments', 'logistics', 'platform', 'growth', 'content']),
    version: `${below(9)}.${below(40)}.${below(12)}`,
    port: role === 'worker' ? undefined : oneOf([3000, 8080, 9000]),
    hasIngress: role === 'web' || role === 'gateway',
    hasStartupProbe: chance(0.3),
    hasDatabase: chance(0.7),
    hasCertificate: chance(0.15),
    tokens: ['PAYMENT_API_KEY', 'MAIL_TOKEN', 'SESSION_KEY'].slice(0, 1 + below(3)),
    flags: ['FEATURE_BUNDLES', 'FEATURE_DARK_MODE', 'MAX_CONNECTIONS', 'REQUEST_TIMEOUT'].slice(0, below(4)),
    cpu: oneOf(['100m', '250m', '500m']),
    memory: oneOf(['128Mi', '256Mi', '512Mi']),
    hasTemporaryFolder: chance(0.2),
    replicas: 2 + below(6),
    stagingIsAhead: chance(0.5),
  };
}
