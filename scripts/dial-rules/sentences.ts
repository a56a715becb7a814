/** Codes as English sentences, for people at a terminal; components have custom labels. */
import type {
    PlanProblem,
    PlanProblemCode,
} from '../../force-app/main/default/lwc/connectsDialNumbers/connectsDialNumbers';
import type {
    Reason,
    VerdictCode,
} from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import type {
    ConfigurationProblem,
    ProblemCode,
    ProblemEffect,
    ProblemPlace,
} from '../../force-app/main/default/lwc/connectsDialSettings/connectsDialSettings';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (params: Params) => string;

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const REASONS: Readonly<Record<VerdictCode, Sentence>> = {
    ALLOWED: () => 'nothing speaks against it',
    ALLOWED_BY_RULE: ({ rule }) => `an exception: ${rule}`,
    EMERGENCY: () => 'an emergency number',
    INTERNAL: () => 'an internal number',
    UNREADABLE: () => 'the number cannot be read',
    LISTED: ({ reason, source }) =>
        `on the list${reason === undefined ? '' : ` (${reason})`}${source === undefined ? '' : `, from ${source}`}`,
    DO_NOT_CALL: ({ objects }) => `somebody has asked not to be called (${objects})`,
    NO_CONSENT: ({ purpose, state }) =>
        `no consent in force for "${purpose}" (${state === 'none' ? 'none was given' : state})`,
    OUTSIDE_HOURS: ({ zone, weekday, time }) =>
        `outside the hours: ${WEEKDAYS[Number(weekday)] ?? ''} ${time} in ${zone}`,
    HOLIDAY: ({ zone, date, table }) => `a public holiday: ${date} in ${zone} (table ${table})`,
    TOO_MANY_CALLS: ({ count, max, hours }) =>
        `${count} calls in the last ${hours} hours, ${max} are allowed`,
    PREFIX: (params) => `in the scope of the rule${listed(params)}`,
    NOT_KNOWN: ({ what, why, list, days, maxDays }) => {
        if (why === 'too-old') {
            return `the list ${list} is ${days} days old, less than ${maxDays} are allowed`;
        }
        return why === 'never-loaded'
            ? `${list === '' ? 'no list' : `the list ${list}`} was never loaded`
            : `not known: ${what} (${why})`;
    },
};

const PROBLEMS: Readonly<Record<ProblemCode, Sentence>> = {
    CONFLICTING_KEYS: ({ key }) => `"${key}" names a day that another key names as well.`,
    EMPTY: () => 'there is no value. Give one, or take the key away.',
    ENDS_BEFORE_IT_BEGINS: ({ given, from }) => `${given} is before the first day, ${from}.`,
    GIVEN_TWICE: ({ key }) => `"${key}" is there twice.`,
    MISSING: ({ key, used }) =>
        `"${key}" is missing${used === undefined ? '' : `; ${used} is used`}.`,
    NOT_A_COUNTRY: ({ given }) => `"${given}" is no country code. Write two letters: US, GB, FR.`,
    NOT_A_DATE: ({ given }) => `"${given}" is no day. Write it as 2026-08-11.`,
    NOT_A_NUMBER: ({ given, min, max }) => `"${given}" is no number from ${min} to ${max}.`,
    NOT_A_PHONE_NUMBER: ({ given }) => `"${given}" is no number. Write it as +18505550123.`,
    NOT_A_PREFIX: ({ given }) =>
        `"${given}" is no prefix. Write +1900 in rules, digits in the dial plan.`,
    NOT_A_REGION: ({ given }) => `"${given}" is no region. Write it as US-FL.`,
    NOT_A_TIME_ZONE: ({ given }) => `"${given}" is no time zone. Write it as America/New_York.`,
    NOT_CONFIGURED: () => 'there are none.',
    NOT_HOURS: ({ given }) => `"${given}" are no hours. Write 08:00-20:00, or none.`,
    NOT_ONE_OF: ({ given, choices }) => `"${given}" is none of ${choices}.`,
    NOT_TEXT: ({ given }) => `a text is expected, not a ${given}.`,
    NO_RULES: () => 'there is no rule, neither in a record nor in a pack.',
    NO_SCOPE: () => 'without prefixes, countries, teams or the like it would be about every dial.',
    NO_VALUE: ({ key }) => `"${key}" has no value. Write key=value.`,
    OUTCOME_NOT_FOR_KIND: ({ outcome, kind }) => `${kind} cannot have the outcome ${outcome}.`,
    UNAVAILABLE: () => 'could not be had.',
    UNKNOWN_HOLIDAYS: ({ given, choices }) => `there is no table "${given}". Use ${choices}.`,
    UNKNOWN_KEY: ({ key, closest }) =>
        `nobody knows "${key}"${closest === undefined ? '' : `. Was ${closest} meant?`}`,
    UNKNOWN_PACK: ({ given, choices }) => `there is no pack "${given}". Use ${choices}.`,
    UNKNOWN_PACK_VERSION: ({ given, used }) => `${given} is not shipped; version ${used} is used.`,
};

const EFFECTS: Readonly<Record<ProblemEffect, string>> = {
    'part-ignored': 'The rest is used.',
    'default-used': 'What was there before, or the default, is used.',
    'used-all-the-same': 'It is used all the same.',
    'rule-warns': 'Dials that it may have been about ask the agent.',
    'rule-left-out': 'The rule is left out.',
    'all-allowed': 'Every dial is allowed.',
};

const PLAN_PROBLEMS: Readonly<Record<PlanProblemCode, Sentence>> = {
    UNKNOWN_COUNTRY: ({ value }) => `nobody knows the country ${value}`,
    NOT_DIGITS: ({ entry, value }) => `${entry}: "${value}" is not only digits`,
    BAD_LENGTH: ({ value }) => `${value} is no length of extensions`,
    BAD_PATTERN: ({ value }) => `"${value}" is no pattern of internal numbers`,
    PATTERN_TOO_WIDE: ({ value }) => `the pattern "${value}" fits public numbers too`,
    PREFIX_BEGINS_EMERGENCY: ({ prefix, number }) =>
        `the emergency number ${number} begins with the outside-line prefix ${prefix}`,
    EXTENSION_IS_EMERGENCY: ({ length, number }) =>
        `an extension of ${length} digits could be the emergency number ${number}`,
    EXTENSION_IS_SHORT_NUMBER: ({ length, number }) =>
        `an extension of ${length} digits could be the public number ${number}`,
    EXTENSION_IS_PUBLIC_LENGTH: ({ length }) => `public numbers may have ${length} digits as well`,
    OUTSIDE_MEETS_INTERNATIONAL: ({ outside, international }) =>
        `with ${outside} in front a national number begins like ${international}`,
};

/** Why, in a few words. */
export function reasonText({ code, params }: Reason): string {
    const { unlessConsent, consent, ...own } = params;
    const sentence = REASONS[code](own);
    return unlessConsent === undefined
        ? sentence
        : `${sentence}; consent for "${unlessConsent}" would excuse it (${consent})`;
}

/** A mistake in the configuration: where, what, and what is in force. */
export function problemText({ where, code, params, effect }: ConfigurationProblem): string {
    return `${placeText(where)}: ${PROBLEMS[code](params)} ${EFFECTS[effect]}`;
}

/** Something wrong with the dial plan. */
export function planProblemText({ code, params, effect }: PlanProblem): string {
    const consequence =
        effect === 'ignored' ? 'It is not used.' : 'Such dial strings can be read in two ways.';
    return `dial plan: ${PLAN_PROBLEMS[code](params)}. ${consequence}`;
}

function placeText(place: ProblemPlace): string {
    switch (place.in) {
        case 'settings':
            return place.key === null
                ? 'settings'
                : `settings, character ${place.at} (${place.key})`;
        case 'record':
            return `record ${place.name}, ${place.field}, character ${place.at}`;
        case 'records':
            return 'records';
    }
}

function listed(params: Params): string {
    const parts = Object.entries(params).map(([name, value]) => `${name} ${value}`);
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
