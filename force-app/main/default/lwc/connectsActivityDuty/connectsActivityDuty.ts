/** What everything that writes into activities shares: who writes, and what was written. */
export { type DutyShare, joinActivityDuty } from './activityDuty';
export { observeWritten, tellWritten, type WrittenActivity } from './writtenActivities';
