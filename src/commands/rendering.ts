import type { Charts } from '../../charts/charts.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import type { Seen } from './folders-of.ts';
import type { Memory } from './memory.ts';

/** What every environment is rendered with. */
export interface Rendering {
  /** The folder of the repository. */
  readonly root: string;
  /** Whether nothing is wrong with the files as such: only then all objects are there. */
  readonly isSound: boolean;
  readonly seen: Seen;
  readonly memory: Memory;
  readonly charts: Charts;
  readonly teamRules: TeamRules;
}
