import { textAt } from '../../values/field.ts';
import { arnSuffixOf } from '../arn-suffix.ts';
import type { RelationRule } from '../relation-rule.ts';
import { awsReads } from './store-view.ts';

export const noArnSuffix: RelationRule = {
  id: 'no-arn-suffix',
  level: 'default',
  rows: ['R135'],
  why: 'the end of an ARN is no part of the name: Secrets Manager finds no secret of this name, or takes it for a part of an ARN',
  help: 'read it by its name, without the hyphen and the six characters, or by its whole ARN',
  check: (objects, _, say) => {
    for (const { object, read, aws } of awsReads(objects)) {
      if (textAt(aws, 'service') !== 'SecretsManager' || read.key.startsWith('arn:')) continue;
      const end = arnSuffixOf(read.key);
      if (end !== undefined) say(object, [...read.path, 'key'], `${read.key} ends in ${end}, as an ARN does`);
    }
  },
};
