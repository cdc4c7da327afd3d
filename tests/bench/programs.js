import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureProcess } from './measure-process.js';

const root = join(import.meta.dirname, '..', '..');
export const purser = join(root, 'bin', 'purser.js');
const cdk8s = join(root, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');

/** The folder, below a shop, that the baseline writes; `dist` is Purser's. */
export const plainOutput = 'plain';

/** `purser synth` with every check, into a folder that is not there yet. */
export function renderCold(shop) {
  rmSync(join(shop, 'dist'), { recursive: true, force: true });
  return measureProcess([purser, 'synth'], shop);
}

/** `purser synth` again, with nothing changed. */
export function renderAgain(shop) {
  return measureProcess([purser, 'synth'], shop);
}

/** The real `cdk8s synth` of the baseline. Its own clean-up of the output folder finds nothing to do. */
export function renderPlain(shop, app) {
  const config = `language: typescript\napp: node ${app}\noutput: ${plainOutput}\n`;
  writeFileSync(join(shop, 'cdk8s.yaml'), config);
  rmSync(join(shop, plainOutput), { recursive: true, force: true });
  return measureProcess([cdk8s, 'synth'], shop, { CDK8S_CHECK_UPGRADE: 'false' });
}

/** The baseline without the CLI around it. */
export function renderPlainAlone(shop, app) {
  rmSync(join(shop, plainOutput), { recursive: true, force: true });
  return measureProcess([app], shop, { CDK8S_OUTDIR: plainOutput });
}

export function help(folder) {
  return measureProcess([purser, '--help'], folder);
}

/** What a shell asks when TAB is pressed after `purser explain dev `: the names of the services that run there. */
export function completeService(shop) {
  return measureProcess([purser, '__complete', '--', 'explain', 'dev', ''], shop);
}

export function bareNode(folder) {
  return measureProcess(['-e', '0'], folder);
}

/** `purser lint` of a folder of manifests, which has to find nothing. */
export function lintManifests(manifests) {
  return measureProcess([purser, 'lint'], manifests);
}
