import { parseAllDocuments } from 'yaml';
import { applicationFolder, fileName } from '../../charts/output-path.ts';
import { kubernetesYaml, mostAliases } from '../manifests/kubernetes-yaml.ts';
import { clusterScoped } from '../values/cluster-scoped.ts';
import { field, listAt, mapAt, textAt } from '../values/field.ts';
import type { Manifest, ManifestFile } from '../values/manifest.ts';
import { typeOf } from '../values/type-of.ts';
import type { Home } from './manifest-files.ts';

/**
 * The objects that Helm printed, each with its one place below `dist/`. What is namespaced and names no namespace gets that of the release, as
 * Argo CD would give it (controller/state.go:541). Helm's own hooks stay: Argo CD reads their annotations in any folder (facts: argocd.md 1.4).
 * Throws what is wrong with the text.
 */
export function inflatedFiles(text: string, home: Home): readonly ManifestFile[] {
  const objects = objectsIn(text);
  const scoped = new Set([...clusterScoped, ...objects.flatMap(clusterTypeOf)]);
  const folder = applicationFolder(home.environment, home.folder);
  return objects.map((value) => {
    const manifest = manifestOf(value, scoped, home.namespace);
    const { kind, metadata } = manifest;
    const { name, namespace } = metadata;
    return { path: `${folder}/${fileName({ kind, name, namespace }, home.namespace)}`, manifest };
  });
}

/** Some charts write Lists. */
function objectsIn(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text, kubernetesYaml);
  return documents.flatMap((document): readonly unknown[] => {
    const [error] = document.errors;
    if (error !== undefined) throw new Error(`it prints what is no YAML: ${error.message.split('\n')[0]}`);
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (value === null || value === undefined) return [];
    return textAt(value, 'kind')?.endsWith('List') === true && Array.isArray(field(value, 'items'))
      ? listAt(value, 'items')
      : [value];
  });
}

/** The type that a CustomResourceDefinition of the chart declares to be without a namespace. */
function clusterTypeOf(value: unknown): readonly string[] {
  if (textAt(value, 'kind') !== 'CustomResourceDefinition' || textAt(value, 'spec', 'scope') !== 'Cluster')
    return [];
  return [`${textAt(value, 'spec', 'names', 'kind')}.${textAt(value, 'spec', 'group')}`];
}

function manifestOf(value: unknown, scoped: ReadonlySet<string>, home: string): Manifest {
  const [apiVersion, kind, name] = [
    textAt(value, 'apiVersion'),
    textAt(value, 'kind'),
    textAt(value, 'metadata', 'name'),
  ];
  if (apiVersion === undefined || kind === undefined || name === undefined)
    throw new Error('it prints an object without apiVersion, kind or metadata.name');
  const { namespace: _, ...metadata } = mapAt(value, 'metadata') ?? {};
  const isScoped = scoped.has(typeOf(apiVersion, kind));
  const namespace = isScoped ? {} : { namespace: textAt(value, 'metadata', 'namespace') ?? home };
  return { ...mapAt(value), apiVersion, kind, metadata: { ...metadata, name, ...namespace } };
}
