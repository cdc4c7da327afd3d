import { seconds } from '../../values/seconds.ts';
import type { EnvironmentRule } from '../environment-rule.ts';

/** Seen with the real driver 1.6.0 (facts: secrets.md 9, new 1). */
export const validRotation: EnvironmentRule = {
  id: 'valid-rotation',
  level: 'default',
  rows: [],
  why: 'with a longer interval the driver answers the second mount of a pod from its cache while the provider is away: the container starts on an empty folder',
  check: ({ secrets: { csi }, profiles: { csiDriver } }) => {
    const { rotationPollInterval, version } = csi;
    if (rotationPollInterval === 'none' || seconds(rotationPollInterval) <= csiDriver.longestPoll) return [];
    return [
      {
        path: ['secrets', 'csi', 'rotationPollInterval'],
        what: `with version ${version} of the CSI driver pods can start without their files when the interval is longer than ${csiDriver.longestPoll} seconds`,
        help: `write ${csiDriver.longestPoll}s or less, or none`,
      },
    ];
  },
};
