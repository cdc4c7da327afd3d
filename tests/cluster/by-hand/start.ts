import { startArgoCd } from '../ground/argocd.ts';
import { startAwsEmulator } from '../ground/aws-emulator.ts';
import { startExternalSecrets } from '../ground/external-secrets.ts';
import { GitRemote } from '../ground/git-remote.ts';
import { GroundError } from '../ground/ground-error.ts';
import { startGround, type Ground } from '../ground/ground.ts';
import { groundFolders } from '../ground/sweep.ts';

/** The destinations that the sample environments name. */
const clusters = ['dev-eu', 'staging-eu', 'production-eu'];

/** Where the sample's development environment keeps its parameters. */
const [account, region] = ['111111111111', 'eu-west-1'];

/** Starts everything and says how to reach it. */
export async function start(): Promise<string> {
  const running = groundFolders().find((folder) => folder.isByHand);
  if (running !== undefined)
    throw new GroundError(`a ground runs already: ${running.path}`, 'npm run cluster -- stop');
  const ground = await startGround({ owned: false });
  try {
    return await startPrograms(ground);
  } catch (error) {
    await ground.stop();
    throw error;
  }
}

async function startPrograms(ground: Ground): Promise<string> {
  const aws = await startAwsEmulator(ground.launcher);
  const remote = await GitRemote.start(ground.folder, ground.launcher);
  await startArgoCd(ground, { clusters, pollSeconds: 5 });
  const key = await aws.in(account, region).createAccessKey('operator');
  await startExternalSecrets(ground, aws, key);
  const variables = {
    KUBECONFIG: ground.kubeconfig,
    AWS_ENDPOINT_URL: aws.address,
    AWS_DEFAULT_REGION: region,
    ...key,
  };
  return words(variables, remote);
}

function words(variables: Readonly<Record<string, string>>, { url }: GitRemote): string {
  const exports = Object.entries(variables).map(([name, value]) => `  export ${name}=${value}`);
  return `A control plane, Argo CD, External Secrets Operator, an AWS emulator and a git remote are running.

${exports.join('\n')}

Argo CD looks every five seconds at ${url}, branch main. To see an environment arrive there:

  1. name that repository as argocd.repository in environments/dev/environment.yaml; npx purser synth; git commit
  2. git push ${url} HEAD:main
  3. kubectl apply -f dist/dev/argocd/application-dev-root.yaml
  4. for each parameter that dist/dev reads:  aws ssm put-parameter --type SecureString --name … --value …
  5. kubectl get applications --watch

What runs: npm run cluster -- status. The end of it: npm run cluster -- stop.
`;
}
