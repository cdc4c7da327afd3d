export type Environment = 'dev' | 'preview' | 'production';

/** Kubernetes Secret → key → where its value lies in AWS. */
type Secrets = Readonly<Record<string, Readonly<Record<string, string>>>>;

const catalog: Secrets = { 'catalog-env': { SEARCH_PASSWORD: '/dev/catalog/search_password' } };
const storefront: Secrets = { 'storefront-env': { SESSION_KEY: '/dev/storefront/session_key' } };

/** A hook before the sync has copies of its own. */
const checkout: Secrets = Object.fromEntries(
  ['', '-migrate'].flatMap((copy) => [
    [
      `checkout-client-certificate${copy}`,
      { 'tls.crt': '/dev/checkout/client_certificate', 'tls.key': '/dev/checkout/client_key' },
    ],
    [`checkout-database${copy}`, { password: '/dev/checkout/database_password' }],
    [`checkout-payment${copy}`, { 'api-key': '/dev/checkout/payment_api_key' }],
  ]),
);

/**
 * What the input of this repository promises, written out by hand by the rules of the README: a relative name lies below the environment's prefix,
 * and an environment that extends another has that one's.
 */
export const promised: Readonly<Record<Environment, Secrets>> = {
  dev: {
    ...catalog,
    ...checkout,
    ...storefront,
    'admin-certificate': { 'tls.crt': '/dev/admin/certificate', 'tls.key': '/dev/admin/key' },
    'admin-registry': { '.dockerconfigjson': '/dev/registry/pull' },
    'admin-sign-in': { 'client-secret': '/dev/admin/sign_in_secret' },
    'cart-password': { password: '/dev/cart/redis_password' },
    'invoices-env': { DB_PASSWORD: '/dev/invoices/database_password' },
    'orders-env': { DB_PASSWORD: '/dev/orders/database_password' },
    'partners-sftp': { 'ssh-privatekey': '/dev/partners/sftp_key' },
    'search-env': { PASSWORD: '/dev/search/password' },
    'seed-env': { DB_PASSWORD: '/dev/seed/database_password' },
  },
  preview: { ...catalog, ...checkout, ...storefront },
  // The other services of production come through the CSI driver.
  production: { 'catalog-env': { SEARCH_PASSWORD: 'production/catalog/search#password' } },
};

/** The Secrets that are not Opaque. */
export const types: Readonly<Record<string, string>> = {
  'admin-certificate': 'kubernetes.io/tls',
  'admin-registry': 'kubernetes.io/dockerconfigjson',
  'partners-sftp': 'kubernetes.io/ssh-auth',
};
