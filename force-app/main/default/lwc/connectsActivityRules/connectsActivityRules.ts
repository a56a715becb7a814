/**
 * Decides what is written about a call, or why nothing is. Pure: it is handed the call and what is
 * known of it, and gives the fields of the activity. docs/activities.md says what it means.
 */
export {
    ActivityOptionsError,
    activityPolicy,
    DEFAULT_OPTIONS,
    mayBeWritten,
    privacyPolicy,
} from './activityPolicy';
export { decideAtEnd, decideAtPreview, isInternal, subjectOf } from './activityRules';
export {
    type ActivityDecision,
    type ActivityField,
    type ActivityPolicy,
    type ActivityWords,
    type ActivityWrite,
    type CallFacts,
    type NotWrittenReason,
    PRIVACY_CLASSES,
    type PrivacyClass,
    type PrivacyPolicy,
    type SubjectKind,
} from './contract';
export { campaignContact, interactionId, previewOutcomeKey } from './interaction';
export { recordsOf } from './relatedOf';
