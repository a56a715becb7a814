/** What the views of a team show: entries, order, thresholds and calls. Without a page. */
export type { AgentEntry, StateGroup } from './agentEntry';
export {
    entriesOf,
    findEntry,
    fold,
    groupLook,
    groupName,
    STATE_GROUPS,
    teamName,
} from './agentEntry';
export type { AgentFilter, Arrangement, Sorting, SortKey } from './arrangement';
export { arrange, NO_FILTER } from './arrangement';
export type { CallSituation } from './callRules';
export { callSituation, NO_CALLS } from './callRules';
export { DrawingPace } from './drawingPace';
export { withOwnTeamNamed } from './ownTeam';
export type { RowContent } from './rowContent';
export { lookStyle, RowContents } from './rowContent';
export { chosenTeams } from './teamChoice';
export type { Level, ThresholdName, Thresholds } from './thresholds';
export { levelOf, thresholdOf } from './thresholds';
