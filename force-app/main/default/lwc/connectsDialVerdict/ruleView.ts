/** What one rule said, in words: its answer, why, and what it looked at. */
import { fillLabel } from 'c/connectsFormat';
import { lineTypeName, missingWhyText, reasonText } from 'c/connectsDialWords';
import type { AskedRule, DialOutcome, RuleInput, RuleOutcome } from 'c/connectsDialPolicy';
import { LABELS } from './labels';

/** A line of the list of rules. */
export interface RuleView {
    readonly key: string;
    readonly name: string;
    readonly result: string;
    readonly resultClass: string;
    /** Empty where the rule has nothing to say. */
    readonly why: string;
    readonly inputs: readonly { readonly key: string; readonly text: string }[];
}

const RESULTS: Readonly<Record<RuleOutcome, string>> = {
    allow: LABELS.resultAllow,
    warn: LABELS.resultWarn,
    block: LABELS.resultBlock,
    rewrite: LABELS.resultRewrite,
    attach: LABELS.resultAttach,
};

const MISSING: Readonly<Record<DialOutcome, string>> = {
    allow: LABELS.missingAllow,
    warn: LABELS.missingWarn,
    block: LABELS.missingBlock,
};

const INPUTS: Readonly<Record<string, string>> = {
    listing: LABELS.inListing,
    list: LABELS.inList,
    doNotCall: LABELS.inDoNotCall,
    consents: LABELS.inConsents,
    dials: LABELS.inDials,
    places: LABELS.inPlaces,
    listLoads: LABELS.inListLoads,
    timeZone: LABELS.inTimeZone,
    'timeZone:number': LABELS.inTimeZoneNumber,
    'timeZone:address': LABELS.inTimeZoneAddress,
    'timeZone:account': LABELS.inTimeZoneAccount,
    holidays: LABELS.inHolidays,
    prefix: LABELS.inPrefix,
    country: LABELS.inCountry,
    region: LABELS.inRegion,
    lineType: LABELS.inLineType,
};

const VALUES: Readonly<Record<string, string>> = {
    listed: LABELS.valueListed,
    'not-listed': LABELS.valueNotListed,
    expired: LABELS.valueExpired,
    'never-loaded': LABELS.valueNeverLoaded,
    none: LABELS.valueNone,
    given: LABELS.valueGiven,
    refused: LABELS.valueRefused,
};

const MINUTE_MS = 60_000;
/** An age below this is no news. */
const FRESH_MS = 2_000;

/**
 * Makes the line of a rule.
 * @param aheadMs how far ahead of the present the question was, in ms
 */
export function ruleView(rule: AskedRule, index: number, aheadMs: number): RuleView {
    const { name, result, reason, inputs } = rule;
    return {
        key: String(index),
        name,
        result: resultText(rule),
        resultClass: `result result_${result === 'passed' ? 'passed' : (rule.outcome ?? 'passed')}`,
        // That a rule looked at what it is about says its name and its inputs.
        why: reason === null || reason.code === 'PREFIX' ? '' : reasonText(reason, name),
        inputs: inputs.map((input, position) => ({
            key: String(position),
            text: inputText(input, aheadMs),
        })),
    };
}

function resultText({ result, outcome }: AskedRule): string {
    if (result === 'passed' || outcome === null) {
        return LABELS.resultPassed;
    }
    return result === 'missing' && outcome !== 'rewrite' && outcome !== 'attach'
        ? MISSING[outcome]
        : RESULTS[outcome];
}

function inputText({ name, value, ageMs }: RuleInput, aheadMs: number): string {
    const label = INPUTS[name] ?? name;
    const text =
        name === 'lineType' ? lineTypeName(value) : (VALUES[value] ?? missingWhyText(value));
    return ageMs === null
        ? fillLabel(LABELS.input, label, text)
        : fillLabel(LABELS.inputAged, label, text, ageText(ageMs - aheadMs));
}

function ageText(ms: number): string {
    if (ms < FRESH_MS) {
        return LABELS.ageNow;
    }
    return ms < MINUTE_MS
        ? fillLabel(LABELS.ageSeconds, Math.round(ms / 1_000))
        : fillLabel(LABELS.ageMinutes, Math.round(ms / MINUTE_MS));
}
