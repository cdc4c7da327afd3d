import type { Construct } from 'constructs';
import { objectsOf } from '../../charts/charts.ts';
import { applicationFolder, fileName } from '../../charts/output-path.ts';
import type { Manifest, ManifestFile } from '../values/manifest.ts';

/** Where the objects of one Application go. */
export interface Home {
  readonly environment: string;
  readonly folder: string;
  readonly namespace: string;
}

/** The objects that a chart constructs, each with its one place below `dist/`. */
export function manifestFiles(construct: (scope: Construct) => void, home: Home): readonly ManifestFile[] {
  const folder = applicationFolder(home.environment, home.folder);
  const files: ManifestFile[] = [];
  for (const object of objectsOf(construct)) {
    if (!isManifest(object))
      throw new Error('constructed an object without apiVersion, kind or metadata.name');
    const { name, namespace } = object.metadata;
    const file = fileName({ kind: object.kind, name, namespace }, home.namespace);
    files.push({ path: `${folder}/${file}`, manifest: object });
  }
  return files;
}

function isManifest(object: unknown): object is Manifest {
  if (typeof object !== 'object' || object === null) return false;
  if (!('apiVersion' in object && 'kind' in object && 'metadata' in object)) return false;
  const { apiVersion, kind, metadata } = object;
  return typeof apiVersion === 'string' && typeof kind === 'string' && hasName(metadata);
}

function hasName(metadata: unknown): boolean {
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'name' in metadata &&
    typeof metadata.name === 'string' &&
    metadata.name !== ''
  );
}
