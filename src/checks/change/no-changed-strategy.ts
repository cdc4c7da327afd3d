import { mapAt, textAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';

/**
 * kubernetes#24198; seen (`api-server/strategy`): the rolling update that the API server wrote for who says none is nobody's, and an apply leaves it there. One that was
 * said goes with what said it.
 */
export const noChangedStrategy: ChangeRule = {
  id: 'no-changed-strategy',
  level: 'contract',
  rows: [],
  why: 'the API server keeps the rolling update that it wrote itself, and refuses it beside Recreate: "rollingUpdate: Forbidden", and every sync fails',
  help: 'say the rolling update one change before, and let Argo CD sync it: deployment: { maxSurge: 25% }, its default',
  on: ['Deployment.apps'],
  changed: (before, after, say) => {
    const [old, now] = [before, after].map(({ value }) => mapAt(value, 'spec', 'strategy'));
    if (textAt(now, 'type') !== 'Recreate' || textAt(old, 'type') === 'Recreate') return;
    if (mapAt(old, 'rollingUpdate') === undefined)
      say(['spec', 'strategy', 'type'], 'is Recreate, after a rolling update of which nothing was said');
  },
};
