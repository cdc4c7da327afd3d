import { parse } from 'yaml';
import { charts as ownCharts, type Charts } from '../../charts/charts.ts';
import { Environment } from '../../environments/environment.ts';
import type { ServiceModel } from '../../environments/model.ts';
import { Service } from '../../environments/service.ts';
import { emitManifest } from '../../src/emit/emit-manifest.ts';
import { environmentModel } from '../../src/parse/model/environment-model.ts';
import { serviceModel } from '../../src/parse/model/service-model.ts';
import { renderService } from '../../src/render/render.ts';
import type { Problem } from '../../src/values/problem.ts';
import type { Rendered } from '../support/rendered.ts';
import type { ServiceInput } from './any-service.ts';

/** The environment of all of them. */
export const environment = environmentModel(
  'dev',
  Environment.parse({
    cluster: { name: 'dev', kubernetes: '1.35' },
    aws: { account: '111111111111', region: 'eu-west-1' },
    argocd: { repository: 'https://git.example.com/shop/deploy.git' },
    secrets: { backend: 'external-secrets' },
  }),
);

/** A valid service with every name decided. */
export function modelOf(input: ServiceInput): ServiceModel {
  const problems: Problem[] = [];
  const service = serviceModel('web', Service.parse(input), environment, problems);
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join('\n'));
  return service;
}

/** The texts of a valid service's objects. */
export function textsOf(input: ServiceInput, charts: Charts = ownCharts): readonly string[] {
  const problems: Problem[] = [];
  const files = renderService(charts, modelOf(input), environment, problems);
  if (problems.length > 0) throw new Error(problems.map(({ what }) => what).join('\n'));
  return files.map(({ manifest }) => emitManifest(manifest));
}

/** The objects of a valid service, as the reader of their files sees them. */
export function renderInput(input: ServiceInput): readonly Rendered[] {
  return textsOf(input).map((text): Rendered => parse(text));
}
