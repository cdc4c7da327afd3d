import { lines } from './base-file.js';

/** The texts of `environments/<environment>/<name>.yaml`, by environment: 1 to 8 lines each. */
export function overlayFiles(service) {
  return { dev: dev(service), staging: staging(service), production: production(service) };
}

function dev(service) {
  return lines('replicas: 1', 'env: { LOG_LEVEL: debug }', ...host('dev', service));
}

function staging(service) {
  const { stagingIsAhead, version } = service;
  return lines(
    stagingIsAhead ? `image: { tag: ${version}-rc.1 }` : 'replicas: 1',
    ...host('staging', service),
  );
}

/** What lies in Parameter Store elsewhere lies in Secrets Manager here: one JSON secret for each thing that is rotated as a whole. */
function production(service) {
  const { name, replicas, tokens } = service;
  return lines(
    `replicas: ${replicas}`,
    'env:',
    '  LOG_LEVEL: warn',
    ...tokens.map(
      (token) =>
        `  ${token}: { parameter: null, secretsManager: ${name}/tokens, property: ${token.toLowerCase()} }`,
    ),
    ...secrets(service),
  );
}

function secrets({ name, hasDatabase, hasCertificate }) {
  const database = `  database: { secretsManager: ${name}/database, keys: { password: { parameter: null, property: password } } }`;
  const keys = 'tls.crt: { parameter: null, property: crt }, tls.key: { parameter: null, property: key }';
  const certificate = `  certificate: { secretsManager: ${name}/certificate, keys: { ${keys} } }`;
  const all = [...(hasDatabase ? [database] : []), ...(hasCertificate ? [certificate] : [])];
  return all.length === 0 ? [] : ['secrets:', ...all];
}

function host(environment, { name, hasIngress }) {
  if (!hasIngress) return [];
  return [
    'ingress:',
    '  hosts:',
    `    ${name}.shop.example.com: null`,
    `    ${name}.shop.${environment}.example.com: { /: http }`,
  ];
}
