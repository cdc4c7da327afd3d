import * as apps from 'kubernetes-models/apps/v1';
import * as autoscaling from 'kubernetes-models/autoscaling/v2';
import * as batch from 'kubernetes-models/batch/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as rbac from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import * as scheduling from 'kubernetes-models/scheduling.k8s.io/v1';
import * as storage from 'kubernetes-models/storage.k8s.io/v1';
import * as core from 'kubernetes-models/v1';
import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../cluster/ground/kubernetes-object.ts';
import { allExplained, explained } from './explained.ts';
import { mutants } from './mutations.ts';
import { ourComplaints } from './our-verdict.ts';
import type { Reason } from './reason.ts';
import { seedObjects } from './seed-objects.ts';

const groups: Readonly<Record<string, object>> = {
  v1: core,
  'apps/v1': apps,
  'autoscaling/v2': autoscaling,
  'batch/v1': batch,
  'networking.k8s.io/v1': networking,
  'policy/v1': policy,
  'rbac.authorization.k8s.io/v1': rbac,
  'scheduling.k8s.io/v1': scheduling,
  'storage.k8s.io/v1': storage,
};

/** Refused by kubernetes-models alone. */
const theirs: readonly Reason[] = [
  {
    where: /: ""$/,
    why: 'an empty word is what is not there, where a default takes its place: the API server says so',
  },
  {
    where:
      /(?:sysctls\[\]\.value|\[\]\.preference|httpHeaders\[\]\.value|sleep(?:\.seconds)?|podFailurePolicy(?:\.rules)?|onPodConditions\[\]\.status|roleRef\.apiGroup|^NetworkPolicy spec(?:\.podSelector)?|^LimitRange spec(?:\.limits)?|^PriorityClass value): (?:dropped|\{\})$/,
    why: 'the OpenAPI calls whatever Go has no pointer for required; the API server takes the empty value that decoding leaves there',
  },
];

const trials = mutants(seedObjects('shop').filter(({ apiVersion }) => Object.hasOwn(groups, apiVersion))).map(
  ({ what, object }) => ({ what, object, says: wordsOf(object) }),
);

describe('an object of Kubernetes with one mistake', () => {
  test('is refused here where kubernetes-models refuses it, or a reason says why not', () => {
    const refused = trials.filter(({ says }) => says !== '');
    expect(refused.length).toBeGreaterThan(3000);
    const missed = refused.filter(({ object }) => ourComplaints(object).length === 0);
    expect(
      explained(
        missed.map(({ what, says }) => ({ what, says })),
        theirs,
      ),
    ).toStrictEqual(allExplained);
  });

  // It knows types, enums and what is needed, and nothing of unknown fields: the API server decides the reverse (tests/cluster/suites/validators).
  test('is refused by kubernetes-models only where something is wrong: what is right passes', () => {
    const wrong = seedObjects('shop')
      .filter(({ apiVersion }) => Object.hasOwn(groups, apiVersion))
      .map((object) => ({ what: `${object.kind} ${object.metadata.name}`, says: wordsOf(object) }))
      .filter(({ says }) => says !== '');
    expect(wrong).toStrictEqual([]);
  });
});

function wordsOf(object: KubernetesObject): string {
  const Model = Object(groups[object.apiVersion])[object.kind];
  try {
    new Model(object).validate();
    return '';
  } catch (error) {
    return String(error);
  }
}
