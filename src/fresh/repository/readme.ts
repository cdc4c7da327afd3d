/** The README of a team's repository. */
export function readme(name: string): string {
  return `# ${name}\n${body}`;
}

const body = `
What runs where, and the Kubernetes objects that follow from it. \`environments/\` is written by people, \`dist/\` by \`purser synth\`; both are
committed, and Argo CD syncs \`dist/\` after \`git push\`. Secrets are here by name only: their values live in AWS.

## Set up

Node.js 20.19 or later and git.

\`\`\`
npm ci
npm run synth
npx purser doctor
\`\`\`

The environment \`dev\` and its service \`hello\` are samples. Give \`environments/dev/environment.yaml\` your cluster, AWS account and
repository, or remove both and begin with \`npx purser new environment\`.

Once per environment, apply \`dist/<environment>/argocd/application-<environment>-root.yaml\` by hand. Everything else comes from \`git push\`.

## Daily work

| Command                        | What it does                                                               |
| ------------------------------ | -------------------------------------------------------------------------- |
| \`npx purser synth\`             | renders \`environments/\` into \`dist/\`; commit both                          |
| \`npx purser check\`             | says whether the sources are right and \`dist/\` is up to date               |
| \`npx purser diff main\`         | what the working tree changes, object by object                            |
| \`npx purser explain dev hello\` | the effective service, each value with the file and line that it came from |
| \`npx purser list\`              | what runs where: images, backends, and where in AWS each secret comes from |
| \`npx purser new service api\`   | writes the files of a service (or \`environment\`, or \`secret\`), and asks    |

\`npx purser --help\` tells the rest, \`--version\` which Purser it is. Exit codes: 0 clean, 1 issues or differences, 2 wrong use.

## What is where

- \`environments/services/<service>.yaml\`: what is the same everywhere; \`environments/<environment>/<service>.yaml\`: what differs there. The
  schemas beside them, \`environments/*.ts\`, explain every field.
- \`environments/rules.yaml\`, once you write it: rules of your own, as CEL expressions (\`schemas/rules.json\`).
- \`tests/\`: the rules of this repository; \`npm test\` runs them, the type checker and \`purser check\`.
- \`charts/\`: how services become objects. Yours to change; the tests and \`purser diff\` show what a change does.
- \`bin/\`, \`imports/\`, \`src/\`: Purser itself, under the Apache License 2.0 (\`LICENSE\`), as are \`charts/\` and \`environments/*.ts\`. A newer Purser
  replaces them; \`purser diff\` then shows what it renders differently.
`;
