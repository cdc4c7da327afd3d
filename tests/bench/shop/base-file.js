/** The text of `environments/services/<name>.yaml`: 12 to 30 lines. */
export function baseFile(service) {
  const { name, team, version, cpu, memory } = service;
  return lines(
    `# Owned by the team ${team}.`,
    `image: { repository: shop/${name}, tag: ${version} }`,
    ...listening(service),
    'env:',
    ...variables(service),
    ...secrets(service),
    `serviceAccount: { role: shop-${name} }`,
    'resources:',
    `  requests: { cpu: ${cpu}, memory: ${memory} }`,
    `  limits: { memory: ${memory} }`,
    `labels: { team: ${team} }`,
    ...temporaryFolder(service),
    ...ingress(service),
  );
}

export function lines(...all) {
  return `${all.join('\n')}\n`;
}

function listening({ port, hasStartupProbe }) {
  if (port === undefined) return ['args: [worker, --queue, $(QUEUE_URL)]'];
  return [
    `ports: { http: { containerPort: ${port}, servicePort: 80 } }`,
    ...(hasStartupProbe
      ? ['probes:', '  startup: { path: /ready, failureThreshold: 30 }', '  readiness: /ready']
      : ['probes: { readiness: /ready, liveness: /live }']),
  ];
}

function variables({ name, port, hasDatabase, tokens, flags }) {
  const queue = port === undefined ? ['  QUEUE_URL: { terraform: queue_url }'] : [];
  const database = [
    '  DB_HOST: { terraform: database_address }',
    '  DB_PORT: "5432"',
    `  DB_USER: ${name}`,
    '  DB_PASSWORD: { secret: database, key: password }',
  ];
  return [
    '  LOG_LEVEL: info',
    ...queue,
    ...(hasDatabase ? database : []),
    ...flags.map((flag, index) => `  ${flag}: "${index * 10}"`),
    ...tokens.map((token) => `  ${token}: { parameter: ${name}/${token.toLowerCase()} }`),
  ];
}

function secrets({ name, hasDatabase, hasCertificate }) {
  const database = ['  database:', `    keys: { password: { parameter: ${name}/database_password } }`];
  const certificate = [
    '  certificate:',
    `    mountPath: /etc/${name}/tls`,
    `    keys: { tls.crt: { parameter: ${name}/crt }, tls.key: { parameter: ${name}/key } }`,
  ];
  const all = [...(hasDatabase ? database : []), ...(hasCertificate ? certificate : [])];
  return all.length === 0 ? [] : ['secrets:', ...all];
}

function temporaryFolder({ hasTemporaryFolder }) {
  if (!hasTemporaryFolder) return [];
  return ['volumes:', '  tmp: { mountPath: /tmp, emptyDir: { sizeLimit: 64Mi } }'];
}

function ingress({ name, hasIngress }) {
  if (!hasIngress) return [];
  return ['ingress:', '  class: nginx', `  hosts: { ${name}.shop.example.com: { /: http } }`];
}
