import { expect, test } from 'vitest';
import { noTeamRules } from '../../src/checks/team/team-rules.ts';
import { finished } from '../../src/values/steps.ts';
import { renderFolder } from '../../src/commands/rendered-folder.ts';

const manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'b' },
  data: { a: 'ä'.repeat(100) },
};
const wants = () => true;
const render = () => [{ path: 'dev/web/configmap-a.yaml', manifest }];
const sized = (mostDirectoryBytes: number) =>
  finished(
    renderFolder(
      { source: 'environments/dev/web.yaml', facts: { mostDirectoryBytes }, wants, teamRules: noTeamRules },
      render,
    ),
  ).issues;

test('a folder that Argo CD would not read as a whole is said before it is written, in bytes', () => {
  const [file] = finished(
    renderFolder({ source: 'a', facts: {}, wants, teamRules: noTeamRules }, render),
  ).files;
  const bytes = Buffer.byteLength(file?.text ?? '');
  expect(bytes).toBeGreaterThan(300);
  expect(sized(bytes)).toStrictEqual([]);
  expect(sized(0)).toStrictEqual([]);
  expect(sized(bytes - 1)).toMatchObject([
    {
      file: 'environments/dev/web.yaml',
      what: `its folder holds ${bytes} bytes of manifests; Argo CD reads at most ${bytes - 1} bytes of one Application`,
      rule: 'valid-directory-size',
    },
  ]);
});
