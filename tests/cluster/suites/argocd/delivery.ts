import { startArgoCd, type ArgoCd } from '../../ground/argocd.ts';
import type { Cluster } from '../../ground/cluster.ts';
import { DeployRepository } from '../../ground/deploy-repository.ts';
import { GitRemote } from '../../ground/git-remote.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { OperatorsStandIn } from '../../ground/operators-stand-in.ts';
import { shopInput } from '../../ground/render-input.ts';

const sampleRemote = 'https://git.example.com/shop/deploy.git';

/** The way from a push to the cluster: a repository, Argo CD that reads it, and the cluster that it fills. */
export class Delivery {
  readonly ground: Ground;
  readonly argocd: ArgoCd;
  readonly standIn: OperatorsStandIn;
  readonly repository: DeployRepository;

  private constructor(ground: Ground, argocd: ArgoCd, repository: DeployRepository) {
    this.ground = ground;
    this.argocd = argocd;
    this.repository = repository;
    this.standIn = new OperatorsStandIn(ground.cluster);
  }

  /** Starts everything but the delivery itself: nothing is pushed, no Application is there. `clusters` are the destinations' names. */
  static async start(
    clusters: readonly string[],
    input: Readonly<Record<string, string>> = shopInput(),
  ): Promise<Delivery> {
    const ground = await startGround();
    try {
      const remote = await GitRemote.start(ground.folder, ground.launcher);
      const argocd = await startArgoCd(ground, { clusters });
      const repository = new DeployRepository(ground.folder.folder('deploy'), remote);
      for (const [path, text] of Object.entries(input))
        repository.write(path, text.replace(sampleRemote, remote.url));
      const delivery = new Delivery(ground, argocd, repository);
      delivery.standIn.start();
      return delivery;
    } catch (error) {
      await ground.stop();
      throw error;
    }
  }

  get cluster(): Cluster {
    return this.ground.cluster;
  }

  /** Pushes the repository as it is and lets every Application look at it; returns the commit. */
  async push(): Promise<string> {
    const commit = this.repository.push();
    await this.argocd.applications.refresh();
    return commit;
  }

  /** What a person does once for an environment, and the only thing that anybody applies. */
  async applyRoot(environment: string): Promise<void> {
    const root = this.repository.objects(`${environment}/argocd`)[`application-${environment}-root.yaml`];
    if (root === undefined) throw new Error(`no root Application of ${environment} is rendered`);
    await this.cluster.apply(root, { manager: 'kubectl' });
  }

  /** Renders the repository and brings an environment into the cluster for the first time. */
  async arrive(environment: string): Promise<void> {
    await this.repository.render();
    await this.push();
    await this.applyRoot(environment);
    await this.settled(environment);
  }

  /** Waits until exactly the rendered Applications of the environments are there and at rest. */
  async settled(...environments: readonly string[]): Promise<readonly KubernetesObject[]> {
    const names = environments.flatMap((environment) => this.applicationsOf(environment));
    return this.argocd.applications.settled(names);
  }

  /** Names of the rendered Applications of an environment. */
  applicationsOf(environment: string): readonly string[] {
    return Object.values(this.repository.objects(`${environment}/argocd`))
      .filter(({ kind }) => kind === 'Application')
      .map(({ metadata }) => metadata.name);
  }

  async stop(): Promise<void> {
    await this.standIn.stop();
    await this.ground.stop();
  }
}
