import { isDeepStrictEqual } from 'node:util';
import { at } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import { dnsLabel } from './forms.ts';
import { type Criterion, isGone, isKey, isTwin } from './criterion.ts';

/** What the API server, or a controller, reads where a field is not there. */
const defaults: readonly (readonly [place: RegExp, value: unknown])[] = [
  [/ports\[\]\.protocol$/, 'TCP'],
  [/Service spec\.type$/, 'ClusterIP'],
  [/remoteRef\.conversionStrategy$/, 'Default'],
  [/remoteRef\.(?:decodingStrategy|metadataPolicy)$/, 'None'],
  [/target\.template\.mergePolicy$/, 'Replace'],
  [/target\.template\.engineVersion$/, 'v2'],
  [/target\.template\.type$/, 'Opaque'],
  [/target\.creationPolicy$/, 'Owner'],
  [/target\.deletionPolicy$/, 'Retain'],
  [/spec\.refreshPolicy$/, 'Periodic'],
  [/spec\.refreshInterval$/, '1h0m0s'],
  [/secretStoreRef\.kind$/, 'SecretStore'],
  [/parentRefs\[\]\.kind$/, 'Gateway'],
  [/parentRefs\[\]\.group$/, 'gateway.networking.k8s.io'],
  [/backendRefs\[\]\.kind$/, 'Service'],
  [/backendRefs\[\]\.group$/, ''],
  [/backendRefs\[\]\.weight$/, 1],
  [/volumeClaimTemplates\[\]\.apiVersion$/, 'v1'],
  [/roleRef\.apiGroup$/, 'rbac.authorization.k8s.io'],
  [/volumeMode$/, 'Filesystem'],
  [/volumeClaimTemplates\[\]\.kind$/, 'PersistentVolumeClaim'],
];

/** Where a text of nothing is as good as none; of a type only where it is the default. */
const emptyDefaults = [/Service spec\.type$/, /roleRef\.apiGroup$/];

/** The Secret has the name of its ExternalSecret where it has none of its own. */
function isOwnName({ place, before, original }: Mutation): boolean {
  return place.endsWith('spec.target.name') && before === at(original, ['metadata', 'name']);
}

/** Lists of which an entry that stands there twice counts once. */
const sets: readonly RegExp[] = [
  /syncOptions\[\]$/,
  /(?:verbs|resources|apiGroups|drop|accessModes|subjects|tolerations|namespaces|values|hosts|hostnames)\[\]$/,
  /NetworkPolicy\S* .*(?:ingress|egress|from|to|ports)\[\]$/,
  /Ingress\S* .*(?:rules|paths|tls)\[\]$/,
  /AppProject\S* spec\.\w+Whitelist\[\]$/,
  /(?:conditions|metrics|matches|parentRefs|rules|endpoints)\[\]$/,
];

export const sameMeanings: readonly Criterion[] = [
  {
    id: 'a default, not written',
    why: 'the API server, or the controller, reads the same value where none is written',
    holds: (mutation) =>
      (mutation.after === '' && emptyDefaults.some((place) => place.test(mutation.place))) ||
      (isGone(mutation) &&
        (isOwnName(mutation) ||
          defaults.some(
            ([place, value]) => place.test(mutation.place) && isDeepStrictEqual(mutation.before, value),
          ))),
  },
  {
    id: 'the namespace of the Application',
    why: 'an object without a namespace goes where its Application says, which is the same one',
    holds: (mutation, { objects }) => {
      const { kind, place, after, before, original } = mutation;
      if (!place.endsWith(' metadata.namespace')) return false;
      const isTaken = isGone(mutation) || after === '' || kind === 'indent wrongly';
      const isHome = objects.some(
        ({ value }) =>
          at(value, ['spec', 'destination', 'namespace']) === before &&
          objects.some(
            (one) => one.value === original && at(value, ['spec', 'source', 'path']) === one.folder,
          ),
      );
      // Below labels or annotations it is one of them.
      const isMark = ['labels', 'annotations'].some((each) => isDeepStrictEqual(after, ['metadata', each]));
      return isTaken && isHome && (kind !== 'indent wrongly' || isMark);
    },
  },
  {
    id: 'the region of the node',
    why: 'the AWS provider takes the region of the node, which is the same one',
    holds: (mutation, { facts }) =>
      /SecretProviderClass\S* spec\.parameters\.region$/.test(mutation.place) &&
      isGone(mutation) &&
      mutation.before === facts.region,
  },
  {
    id: 'a namespace that nothing takes',
    why: 'every object of the Application says its own namespace, and the project permits any',
    holds: (mutation, { objects }) =>
      /Application\S* spec\.destination\.namespace$/.test(mutation.place) &&
      mutation.kind !== 'rename a key' &&
      dnsLabel(mutation.after) &&
      at(mutation.original, ['spec', 'project']) === 'default' &&
      objects.every(
        ({ value, folder }) =>
          folder !== at(mutation.original, ['spec', 'source', 'path']) ||
          at(value, ['metadata', 'namespace']) !== undefined,
      ),
  },
  {
    id: 'a space that is cut off',
    why: 'Argo CD, Reloader and the CronJob controller cut off what stands around an entry',
    holds: (mutation) =>
      /(?:sync-options|hook-delete-policy|hook|reload)"$|spec\.schedule$/.test(mutation.place) &&
      typeof mutation.after === 'string' &&
      mutation.after.trim().replaceAll(/ +/g, ' ') === mutation.before &&
      !mutation.before.startsWith('@'),
  },
  {
    id: 'the case of a key that Go reads',
    why: 'the AWS provider reads the list in objects by names in any case',
    holds: (mutation) =>
      isKey(mutation) &&
      /spec\.parameters\.objects\[\]/.test(mutation.place) &&
      String(mutation.before).toLowerCase() === String(mutation.after).toLowerCase(),
  },
  {
    id: 'an entry that stands there twice',
    why: 'the second says nothing new',
    holds: (mutation) =>
      isTwin(mutation) &&
      isDeepStrictEqual(mutation.before, mutation.after) &&
      sets.some((place) => place.test(mutation.place)),
  },
];
