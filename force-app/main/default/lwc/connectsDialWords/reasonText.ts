/** Why a dial is allowed, warned of or blocked: one sentence for each code. */
import LOCALE from '@salesforce/i18n/locale';
import type { DialPolicyVerdict, Reason, VerdictCode } from 'c/connectsDialPolicy';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';
import { lineTypeName } from './lineTypes';
import { momentText } from './nextAllowedText';

type Params = Reason['params'];

const CONSENTS: Readonly<Record<string, string>> = {
    none: LABELS.consentNone,
    refused: LABELS.consentRefused,
    expired: LABELS.consentExpired,
    'not-known': LABELS.consentNotKnown,
};

const WHATS: Readonly<Record<string, string>> = {
    listing: LABELS.whatListing,
    doNotCall: LABELS.whatDoNotCall,
    consents: LABELS.whatConsents,
    places: LABELS.whatPlaces,
    dials: LABELS.whatDials,
    listLoads: LABELS.whatListLoads,
    timeZone: LABELS.whatTimeZone,
    holidays: LABELS.whatHolidays,
    region: LABELS.whatRegion,
};

const WHYS: Readonly<Record<string, string>> = {
    'not-asked': LABELS.whyNotAsked,
    'timed-out': LABELS.whyTimedOut,
    failed: LABELS.whyFailed,
    'no-permission': LABELS.whyNoPermission,
    none: LABELS.whyNone,
    unreadable: LABELS.whyUnreadable,
    'out-of-date': LABELS.whyOutOfDate,
};

const SENTENCES: Readonly<Record<VerdictCode, (params: Params, rule: string) => string>> = {
    ALLOWED: () => LABELS.allowed,
    ALLOWED_BY_RULE: (params, rule) => fillLabel(LABELS.allowedByRule, params.rule ?? rule),
    EMERGENCY: () => LABELS.emergency,
    INTERNAL: () => LABELS.internal,
    UNREADABLE: () => LABELS.unreadable,
    LISTED: listedText,
    DO_NOT_CALL: (params) => fillLabel(LABELS.doNotCall, text(params, 'objects')),
    NO_CONSENT: (params) => consentText(text(params, 'state'), text(params, 'purpose')),
    OUTSIDE_HOURS: (params) =>
        fillLabel(
            LABELS.outsideHours,
            weekdayName(Number(params.weekday)),
            text(params, 'time'),
            text(params, 'zone'),
        ),
    HOLIDAY: (params) => fillLabel(LABELS.holiday, text(params, 'date'), text(params, 'zone')),
    TOO_MANY_CALLS: (params) =>
        fillLabel(
            LABELS.tooManyCalls,
            text(params, 'count'),
            text(params, 'hours'),
            text(params, 'max'),
        ),
    PREFIX: (params, rule) => {
        const what = Object.entries(params)
            .map(([name, value]) => (name === 'lineType' ? lineTypeName(String(value)) : value))
            .join(', ');
        return what === ''
            ? fillLabel(LABELS.prefixAll, rule)
            : fillLabel(LABELS.prefix, rule, what);
    },
    NOT_KNOWN: notKnownText,
};

/**
 * Why, in one sentence.
 * @param rule name of the rule that said it; empty when none did
 */
export function reasonText({ code, params }: Reason, rule = ''): string {
    // What would have excused the dial is a sentence of its own.
    const { unlessConsent, consent, ...own } = params;
    const sentence = SENTENCES[code](own, rule);
    return unlessConsent === undefined
        ? sentence
        : `${sentence} ${consentText(String(consent), String(unlessConsent))}`;
}

/** Why something could not be had, "was not there in time"; any other text stays as it is. */
export function missingWhyText(why: string): string {
    return WHYS[why] ?? why;
}

/** Why a verdict is what it is, in one sentence. */
export function verdictText({ reason, decidedBy }: DialPolicyVerdict): string {
    return reasonText(reason, decidedBy ?? '');
}

function consentText(state: string, purpose: string): string {
    return fillLabel(CONSENTS[state] ?? LABELS.consentNone, purpose);
}

function notKnownText(params: Params, rule: string): string {
    const list = text(params, 'list');
    switch (params.why) {
        case 'too-old':
            return fillLabel(
                LABELS.tooOld,
                rule,
                list,
                text(params, 'days'),
                text(params, 'maxDays'),
            );
        case 'never-loaded':
            return list === ''
                ? fillLabel(LABELS.nothingLoaded, rule)
                : fillLabel(LABELS.neverLoaded, rule, list);
        default:
            return fillLabel(
                LABELS.notKnown,
                rule,
                WHATS[text(params, 'what')] ?? text(params, 'what'),
                missingWhyText(text(params, 'why')),
            );
    }
}

function listedText(params: Params): string {
    const { reason, source, expiresAt } = params;
    return [
        reason === undefined ? LABELS.listed : fillLabel(LABELS.listedReason, reason),
        ...(source === undefined ? [] : [fillLabel(LABELS.listedSource, source)]),
        ...(typeof expiresAt === 'number'
            ? [fillLabel(LABELS.listedUntil, momentText(expiresAt))]
            : []),
    ].join(' ');
}

/** @param weekday 1 Monday to 7 Sunday */
function weekdayName(weekday: number): string {
    // The fifth of January 2026 was a Monday.
    const day = Date.UTC(2026, 0, 4 + weekday);
    return new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

function text(params: Params, name: string): string {
    return String(params[name] ?? '');
}
