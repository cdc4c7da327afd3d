import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArgoCdChart } from '../../charts/argocd/argocd-chart.ts';
import { charts, type Charts } from '../../charts/charts.ts';
import { ReleasesChart } from '../../charts/helm/releases-chart.ts';
import { OperatorsChart } from '../../charts/operators/operators-chart.ts';
import { NetworkChart } from '../../charts/network/network-chart.ts';
import { PlatformChart } from '../../charts/platform/platform-chart.ts';
import { ServiceChart } from '../../charts/service-chart.ts';
import { desiredState } from '../../src/commands/desired-state.ts';
import { repository } from '../architecture/source-file.ts';
import { anyService } from './any-service.ts';
import { textsOf } from './render-service.ts';

/** The same charts under other ids, deeper in the tree, beside something that constructs nothing. */
const renamed: Charts = {
  own: charts.own,
  network: (scope, props) => void new NetworkChart(below(scope), 'renamed-network', props),
  service: (scope, props) =>
    props.service.own === undefined
      ? void new ServiceChart(below(scope), 'renamed-service', props)
      : charts.service(below(scope), props),
  platform: (scope, props) => void new PlatformChart(below(scope), 'c0ffee', props),
  argocd: (scope, props) => void new ArgoCdChart(below(scope), 'x'.repeat(80), props),
  operators: (scope, props) => void new OperatorsChart(below(scope), 'y', props),
  releases: (scope, props) => void new ReleasesChart(below(scope), 'z', props),
};

function below(scope: Construct): Construct {
  void new Construct(scope, 'beside');
  return new Construct(new Construct(scope, 'deep'), 'deeper');
}

const shop = () => desiredState(repository, []);

describe('no name comes from a construct path', () => {
  test('in the shop', () => {
    expect(shop().issues).toEqual([]);
    expect(shop().files.filter(({ text }) => hashed(text))).toEqual([]);
  });

  test('in any service', () => {
    fc.assert(
      fc.property(anyService, (input) => {
        expect(textsOf(input).filter(hashed)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('a hash of cdk8s is found', () => {
    expect(hashed('  name: dev-web-deployment-c8ab12f0\n')).toBe(true);
    expect(hashed('    cdk8s.io/metadata.addr: c8f1e2d3\n')).toBe(true);
    expect(hashed('  name: shop-c8\n')).toBe(false);
  });
});

describe('renaming a construct changes no byte', () => {
  test('of the shop', () => {
    const before = shop();
    const after = desiredState(repository, [], renamed);
    expect(after.issues).toEqual([]);
    expect(after.files).toEqual(before.files);
    expect(before.files.length).toBeGreaterThan(50);
  });

  test('of any service', () => {
    fc.assert(
      fc.property(anyService, (input) => {
        expect(textsOf(input, renamed)).toEqual(textsOf(input, charts));
      }),
      { numRuns: 100 },
    );
  });
});

/** What cdk8s and cdk8s-plus make of a path: labels and selectors named cdk8s.io/…, and names that end in -c8 and six digits. */
function hashed(text: string): boolean {
  return /cdk8s\.io\/|-c8[0-9a-f]{6}\b/.test(text);
}
