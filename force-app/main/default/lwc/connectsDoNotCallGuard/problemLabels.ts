/** Sentences about mistakes of the configuration, from the custom labels. */
import conflictingKeys from '@salesforce/label/c.Connects_DialProblem_CONFLICTING_KEYS';
import empty from '@salesforce/label/c.Connects_DialProblem_EMPTY';
import endsBeforeItBegins from '@salesforce/label/c.Connects_DialProblem_ENDS_BEFORE_IT_BEGINS';
import givenTwice from '@salesforce/label/c.Connects_DialProblem_GIVEN_TWICE';
import missing from '@salesforce/label/c.Connects_DialProblem_MISSING';
import notACountry from '@salesforce/label/c.Connects_DialProblem_NOT_A_COUNTRY';
import notADate from '@salesforce/label/c.Connects_DialProblem_NOT_A_DATE';
import notANumber from '@salesforce/label/c.Connects_DialProblem_NOT_A_NUMBER';
import notAPhoneNumber from '@salesforce/label/c.Connects_DialProblem_NOT_A_PHONE_NUMBER';
import notAPrefix from '@salesforce/label/c.Connects_DialProblem_NOT_A_PREFIX';
import notARegion from '@salesforce/label/c.Connects_DialProblem_NOT_A_REGION';
import notATimeZone from '@salesforce/label/c.Connects_DialProblem_NOT_A_TIME_ZONE';
import notConfigured from '@salesforce/label/c.Connects_DialProblem_NOT_CONFIGURED';
import notHours from '@salesforce/label/c.Connects_DialProblem_NOT_HOURS';
import notOneOf from '@salesforce/label/c.Connects_DialProblem_NOT_ONE_OF';
import notText from '@salesforce/label/c.Connects_DialProblem_NOT_TEXT';
import noRules from '@salesforce/label/c.Connects_DialProblem_NO_RULES';
import noScope from '@salesforce/label/c.Connects_DialProblem_NO_SCOPE';
import noValue from '@salesforce/label/c.Connects_DialProblem_NO_VALUE';
import outcomeNotForKind from '@salesforce/label/c.Connects_DialProblem_OUTCOME_NOT_FOR_KIND';
import unavailable from '@salesforce/label/c.Connects_DialProblem_UNAVAILABLE';
import unknownHolidays from '@salesforce/label/c.Connects_DialProblem_UNKNOWN_HOLIDAYS';
import unknownKey from '@salesforce/label/c.Connects_DialProblem_UNKNOWN_KEY';
import unknownPack from '@salesforce/label/c.Connects_DialProblem_UNKNOWN_PACK';
import unknownPackVersion from '@salesforce/label/c.Connects_DialProblem_UNKNOWN_PACK_VERSION';
import planBadLength from '@salesforce/label/c.Connects_DialPlanProblem_BAD_LENGTH';
import planBadPattern from '@salesforce/label/c.Connects_DialPlanProblem_BAD_PATTERN';
import planExtensionIsEmergency from '@salesforce/label/c.Connects_DialPlanProblem_EXTENSION_IS_EMERGENCY';
import planExtensionIsPublicLength from '@salesforce/label/c.Connects_DialPlanProblem_EXTENSION_IS_PUBLIC_LENGTH';
import planExtensionIsShortNumber from '@salesforce/label/c.Connects_DialPlanProblem_EXTENSION_IS_SHORT_NUMBER';
import planNotDigits from '@salesforce/label/c.Connects_DialPlanProblem_NOT_DIGITS';
import planOutsideMeetsInternational from '@salesforce/label/c.Connects_DialPlanProblem_OUTSIDE_MEETS_INTERNATIONAL';
import planPatternTooWide from '@salesforce/label/c.Connects_DialPlanProblem_PATTERN_TOO_WIDE';
import planPrefixBeginsEmergency from '@salesforce/label/c.Connects_DialPlanProblem_PREFIX_BEGINS_EMERGENCY';
import planUnknownCountry from '@salesforce/label/c.Connects_DialPlanProblem_UNKNOWN_COUNTRY';
import effectAllAllowed from '@salesforce/label/c.Connects_DialProblemEffect_AllAllowed';
import effectDefaultUsed from '@salesforce/label/c.Connects_DialProblemEffect_DefaultUsed';
import effectPartIgnored from '@salesforce/label/c.Connects_DialProblemEffect_PartIgnored';
import effectRuleLeftOut from '@salesforce/label/c.Connects_DialProblemEffect_RuleLeftOut';
import effectRuleWarns from '@salesforce/label/c.Connects_DialProblemEffect_RuleWarns';
import effectUsedAllTheSame from '@salesforce/label/c.Connects_DialProblemEffect_UsedAllTheSame';
import type { PlanProblemCode } from 'c/connectsDialNumbers';
import type { ProblemCode, ProblemEffect } from 'c/connectsDialSettings';

/** A label and the parameters of the problem that fill its places. */
export type Sentence = readonly [label: string, ...parameters: string[]];

export const PROBLEMS: Readonly<Record<ProblemCode, Sentence>> = {
    CONFLICTING_KEYS: [conflictingKeys, 'key'],
    EMPTY: [empty],
    ENDS_BEFORE_IT_BEGINS: [endsBeforeItBegins, 'given', 'from'],
    GIVEN_TWICE: [givenTwice, 'key'],
    MISSING: [missing, 'key'],
    NOT_A_COUNTRY: [notACountry, 'given'],
    NOT_A_DATE: [notADate, 'given'],
    NOT_A_NUMBER: [notANumber, 'given', 'min', 'max'],
    NOT_A_PHONE_NUMBER: [notAPhoneNumber, 'given'],
    NOT_A_PREFIX: [notAPrefix, 'given'],
    NOT_A_REGION: [notARegion, 'given'],
    NOT_A_TIME_ZONE: [notATimeZone, 'given'],
    NOT_CONFIGURED: [notConfigured],
    NOT_HOURS: [notHours, 'given'],
    NOT_ONE_OF: [notOneOf, 'given', 'choices'],
    NOT_TEXT: [notText, 'given'],
    NO_RULES: [noRules],
    NO_SCOPE: [noScope],
    NO_VALUE: [noValue, 'key'],
    OUTCOME_NOT_FOR_KIND: [outcomeNotForKind, 'kind', 'outcome'],
    UNAVAILABLE: [unavailable],
    UNKNOWN_HOLIDAYS: [unknownHolidays, 'given', 'choices'],
    UNKNOWN_KEY: [unknownKey, 'key'],
    UNKNOWN_PACK: [unknownPack, 'given', 'choices'],
    UNKNOWN_PACK_VERSION: [unknownPackVersion, 'given', 'used'],
};

export const PLAN_PROBLEMS: Readonly<Record<PlanProblemCode, Sentence>> = {
    BAD_LENGTH: [planBadLength, 'value'],
    BAD_PATTERN: [planBadPattern, 'value'],
    EXTENSION_IS_EMERGENCY: [planExtensionIsEmergency, 'length', 'number'],
    EXTENSION_IS_PUBLIC_LENGTH: [planExtensionIsPublicLength, 'length'],
    EXTENSION_IS_SHORT_NUMBER: [planExtensionIsShortNumber, 'length', 'number'],
    NOT_DIGITS: [planNotDigits, 'entry', 'value'],
    OUTSIDE_MEETS_INTERNATIONAL: [planOutsideMeetsInternational, 'outside', 'international'],
    PATTERN_TOO_WIDE: [planPatternTooWide, 'value'],
    PREFIX_BEGINS_EMERGENCY: [planPrefixBeginsEmergency, 'number', 'prefix'],
    UNKNOWN_COUNTRY: [planUnknownCountry, 'value'],
};

export const EFFECTS: Readonly<Record<ProblemEffect, string>> = {
    'part-ignored': effectPartIgnored,
    'default-used': effectDefaultUsed,
    'used-all-the-same': effectUsedAllTheSame,
    'rule-warns': effectRuleWarns,
    'rule-left-out': effectRuleLeftOut,
    'all-allowed': effectAllAllowed,
};
