/** The parts of AWS: each has accounts, names and keys of its own. */
export const partitions = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-eusc',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
] as const;

/** What the names of a partition's regions begin with, where it is not `aws` (botocore data/partitions.json, regionRegex). */
const beginnings: readonly (readonly [string, (typeof partitions)[number]])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
];

/** The forms of names that regions have. */
export const regionForm =
  /^(af|ap|ca|cn|eu|eu-isoe|eusc-de|il|me|mx|sa|us|us-gov|us-iso|us-isob|us-isof)-(central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9]$/;

export const regionHint = 'expected an AWS region such as eu-west-1';

/** The partition that a region belongs to, by its name. */
export function partitionOf(region: string): (typeof partitions)[number] {
  return beginnings.find(([beginning]) => region.startsWith(beginning))?.[1] ?? 'aws';
}
