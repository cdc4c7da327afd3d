import { readFileSync } from 'node:fs';

/** What the repo-server's log, at level debug, says about the manifests that it was asked for. */
export class ManifestLog {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Applications whose manifests were made from a commit, sorted (reposerver/repository/repository.go, `runManifestGenAsync`). */
  madeFrom(commit: string): readonly string[] {
    return this.#applications(
      ({ reason, revision }) => reason === 'fresh GenerateManifests response' && revision === commit,
    );
  }

  /** Applications of which the repo-server found that a commit changes nothing below their paths, sorted (`UpdateRevisionForPaths`). */
  untouchedBy(commit: string): readonly string[] {
    return this.#applications(
      ({ msg }) => msg?.startsWith('no changes found for application') === true && msg.endsWith(` ${commit}`),
    );
  }

  #applications(matches: (line: Line) => boolean): readonly string[] {
    const lines = readFileSync(this.#file, 'utf8').split('\n').map(parseLine);
    const names = lines.filter(matches).map(({ appName, application }) => appName ?? application ?? '');
    return [...new Set(names)].toSorted();
  }
}

interface Line {
  readonly msg?: string;
  readonly reason?: string;
  readonly revision?: string;
  readonly appName?: string;
  readonly application?: string;
}

function parseLine(text: string): Line {
  try {
    const line: Line = JSON.parse(text);
    return line;
  } catch {
    return {};
  }
}
