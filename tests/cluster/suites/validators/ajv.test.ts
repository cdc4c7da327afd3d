import { describe, expect, test } from 'vitest';
import { Ajv, type ValidateFunction } from 'ajv';
import { allExplained, explained } from '../../../checks/validators/explained.ts';
import { mutants } from '../../../checks/validators/mutations.ts';
import { ourComplaints } from '../../../checks/validators/our-verdict.ts';
import { seedObjects } from '../../../checks/validators/seed-objects.ts';
import { pinnedCrds } from '../../ground/crds.ts';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { ajvAlone, hereBesideAjv } from './ajv-reasons.ts';
import { asJsonSchema } from './as-json-schema.ts';

const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
const validators = new Map(pinnedCrds().flatMap(validatorsOf));
const trials = mutants(seedObjects('shop'))
  .filter(({ object }) => validators.has(typeOf(object)))
  .map(({ what, object }) => ({ what, object, says: wordsOf(validators.get(typeOf(object)), object) }));

describe('an object of a CRD with one mistake', () => {
  test('is refused here where ajv refuses it by the CRD, or a reason says why not', () => {
    const refused = trials.filter(({ says }) => says !== '');
    expect(refused.length).toBeGreaterThan(2000);
    expect(
      explained(
        refused.filter(({ object }) => ourComplaints(object).length === 0),
        ajvAlone,
      ),
    ).toStrictEqual(allExplained);
  });

  test('is taken by the schemas here where ajv takes it, or a reason says why not', () => {
    const taken = trials.filter(({ says }) => says === '');
    expect(taken.length).toBeGreaterThan(1000);
    const blamed = taken.flatMap(({ what, object }) =>
      ourComplaints(object)
        .filter((says) => says.startsWith('valid-fields '))
        .map((says) => ({ what, says })),
    );
    expect(explained(blamed, hereBesideAjv)).toStrictEqual(allExplained);
  });
});

function validatorsOf(crd: KubernetesObject): readonly (readonly [string, ValidateFunction])[] {
  const kind = String(at(crd, 'spec', 'names', 'kind'));
  return listAt(crd, 'spec', 'versions').map((version) => [
    `${String(at(crd, 'spec', 'group'))}/${String(at(version, 'name'))}/${kind}`,
    ajv.compile(Object(asJsonSchema(at(version, 'schema', 'openAPIV3Schema')))),
  ]);
}

function typeOf({ apiVersion, kind }: KubernetesObject): string {
  return `${apiVersion}/${kind}`;
}

function wordsOf(validate: ValidateFunction | undefined, object: KubernetesObject): string {
  return validate === undefined || validate(object) ? '' : ajv.errorsText(validate.errors);
}
