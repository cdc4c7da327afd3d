import type { Context } from './context.ts';

/** Proposes the names of environments to a shell. */
export async function proposeEnvironments(this: Context, partial: string): Promise<readonly string[]> {
  const { environmentNames } = await import('../commands/environment-names.ts');
  return (await environmentNames(this.root)).filter((name) => name.startsWith(partial));
}

/** Proposes the folders of environments, which several clusters may share. */
export async function proposeFolders(this: Context, partial: string): Promise<readonly string[]> {
  const { environmentFolders } = await import('../io/input-names.ts');
  return environmentFolders(this.root).filter((name) => name.startsWith(partial));
}

/** Proposes the names of services to a shell. */
export async function proposeServices(this: Context, partial: string): Promise<readonly string[]> {
  const { serviceNames } = await import('../io/input-names.ts');
  return serviceNames(this.root).filter((name) => name.startsWith(partial));
}

/** Proposes the ids of rules to a shell. */
export async function proposeRules(this: Context, partial: string): Promise<readonly string[]> {
  const { knownRules } = await import('../commands/known-rules.ts');
  const { byId } = await knownRules(this.root);
  return [...byId.keys()].filter((id) => id.startsWith(partial));
}
