import { expect, test } from 'vitest';
import { partitionOf, partitions, regionForm } from '../../environments/regions.ts';

/** By botocore's data/partitions.json. */
const regions: Readonly<Record<(typeof partitions)[number], readonly string[]>> = {
  aws: ['eu-west-1', 'mx-central-1', 'us-east-2', 'ap-southeast-7'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
  'aws-eusc': ['eusc-de-east-1'],
  'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
  'aws-iso-b': ['us-isob-east-1', 'us-isob-west-1'],
  'aws-iso-e': ['eu-isoe-west-1'],
  'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
};

test.each(partitions)('the regions of %s are known, and whose they are', (partition) => {
  for (const region of regions[partition]) {
    expect(region).toMatch(regionForm);
    expect(partitionOf(region)).toBe(partition);
  }
});

test.each(['eusc-east-1', 'us-isox-east-1', 'eu-iso-west-1', 'us-iso-east', 'aws-global'])(
  '%s is no region',
  (region) => {
    expect(region).not.toMatch(regionForm);
  },
);
