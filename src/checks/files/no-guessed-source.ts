import type { DirectoryRule } from '../directory-rule.ts';

/** Argo CD util/app/discovery/discovery.go, Discover: the end of the name is enough. */
export const noGuessedSource: DirectoryRule = {
  id: 'no-guessed-source',
  level: 'default',
  rows: ['A5'],
  why: 'Argo CD guesses the kind of a source by the names of its files: one that ends with Chart.yaml makes it a Helm chart, and nothing is rendered',
  help: 'give the file another name, or let the Application say directory.include: "*.yaml"',
  check: (directories, _, say) => {
    for (const file of directories.files) {
      const { path, name, folder, objects } = file;
      if (!name.endsWith('Chart.yaml') || name === 'Chart.yaml' || objects === 0) continue;
      const readings = directories.above(file).filter(({ root }) => root === folder);
      if (readings.every(({ isExplicit }) => isExplicit) && readings.length > 0) continue;
      say(path, 'makes Argo CD take the folder for a Helm chart');
    }
  },
};
