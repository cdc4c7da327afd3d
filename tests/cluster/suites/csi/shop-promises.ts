import type { Place } from './values.ts';

export type Places = Readonly<Record<string, Place>>;

/** What a service was promised. */
export interface Promised {
  /** Where the value of each variable lies. */
  readonly variables: Places;
  /** Where the content of each file lies, by the file's path. */
  readonly files: Places;
  /** The Kubernetes Secrets by name, and where the value of each key lies. */
  readonly secrets: Readonly<Record<string, Places>>;
}

/** A service of the shop that the CSI driver serves in an environment. */
export interface ShopService {
  readonly environment: 'staging' | 'production';
  readonly service: string;
  readonly account: string;
  readonly identity: 'irsa' | 'pod-identity';
  /** How many SecretProviderClasses it has. */
  readonly classes: number;
  readonly promised: Promised;
}

const staging = { environment: 'staging', account: '222222222222', identity: 'pod-identity' } as const;
const production = { environment: 'production', account: '333333333333', identity: 'irsa' } as const;

/**
 * What the input of this repository promises where the CSI driver brings it, written out by hand by the rules of the README: a relative name lies
 * below the environment's prefix, and the variables that name their sources themselves share one Secret. The catalog of production still comes
 * through External Secrets Operator.
 */
export const shop: readonly ShopService[] = [
  {
    ...staging,
    service: 'catalog',
    classes: 1,
    promised: direct('catalog-env-csi', { SEARCH_PASSWORD: '/staging/catalog/search_password' }),
  },
  {
    ...staging,
    service: 'checkout',
    classes: 3,
    promised: checkout({
      password: '/staging/checkout/database_password',
      apiKey: '/staging/checkout/payment_api_key',
      certificate: '/staging/checkout/client_certificate',
      key: '/staging/checkout/client_key',
    }),
  },
  {
    ...staging,
    service: 'orders',
    classes: 1,
    promised: direct('orders-env-csi', { DB_PASSWORD: '/staging/orders/database_password' }),
  },
  {
    ...staging,
    service: 'storefront',
    classes: 1,
    promised: direct('storefront-env-csi', { SESSION_KEY: '/staging/storefront/session_key' }),
  },
  {
    ...production,
    service: 'checkout',
    classes: 3,
    promised: checkout({
      password: 'production/checkout/database#password',
      apiKey: 'production/checkout/payment#api-key',
      certificate: 'production/checkout/client-certificate#certificate',
      key: 'production/checkout/client-certificate#key',
    }),
  },
  {
    ...production,
    service: 'orders',
    classes: 1,
    promised: direct('orders-env-csi', { DB_PASSWORD: 'production/orders/database#password' }),
  },
  {
    ...production,
    service: 'storefront',
    classes: 1,
    promised: direct('storefront-env-csi', { SESSION_KEY: 'production/storefront/session#key' }),
  },
];

function direct(secret: string, variables: Places): Promised {
  return { variables, files: {}, secrets: { [secret]: variables } };
}

function checkout(places: Readonly<Record<'password' | 'apiKey' | 'certificate' | 'key', Place>>): Promised {
  return {
    variables: { DB_PASSWORD: places.password, PAYMENT_API_KEY: places.apiKey },
    files: { '/etc/checkout/tls/tls.crt': places.certificate, '/etc/checkout/tls/tls.key': places.key },
    secrets: {
      'checkout-database-csi': { password: places.password },
      'checkout-payment-csi': { 'api-key': places.apiKey },
    },
  };
}

/** Every place that a service reads, once. */
export function placesOf({ variables, files }: Promised): readonly Place[] {
  return [...new Set([...Object.values(variables), ...Object.values(files)])];
}
