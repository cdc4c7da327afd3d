import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseFile } from './base-file.js';
import { environmentFiles, environmentNames } from './environment-files.js';
import { overlayFiles } from './overlay-files.js';
import { traits } from './traits.js';

/** Writes a repository of `count` services in three environments into `folder`; the same count is the same bytes. */
export function writeShop(folder, count) {
  for (const name of ['services', ...environmentNames])
    mkdirSync(join(folder, 'environments', name), { recursive: true });
  mkdirSync(join(folder, 'infra'), { recursive: true });
  write(folder, environmentFiles(count));
  for (let index = 0; index < count; index += 1) write(folder, serviceFiles(traits(index)));
}

function serviceFiles(service) {
  const file = (environment) => `environments/${environment}/${service.name}.yaml`;
  const overlays = Object.entries(overlayFiles(service)).map(([name, text]) => [file(name), text]);
  return Object.fromEntries([[file('services'), baseFile(service)], ...overlays]);
}

function write(folder, texts) {
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(folder, path), text);
}
