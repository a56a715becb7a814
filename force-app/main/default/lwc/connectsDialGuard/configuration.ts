/**
 * Makes what is in force out of what could be had: settings, records, number reader. Whatever is
 * missing or wrong, the result is a policy that forbids no less for it. Pure.
 */
import {
    checkPlan,
    createDialNumbers,
    type NumberParser,
    type PlanProblem,
    writtenPlan,
} from 'c/connectsDialNumbers';
import { storedForms } from 'c/connectsDialOrg';
import {
    compilePolicy,
    type DialNumbers,
    type DialPolicy,
    DialPolicyError,
    type RuleSet,
} from 'c/connectsDialPolicy';
import { type DialSettings, readDialSettings, type SettingsSources } from 'c/connectsDialSettings';
import { BLIND_PARSER, blindPlan } from './blindParser';
import type { MissingPart } from './guardState';

/** What the configuration is made of; null for what could not be had. */
export interface ConfigurationSources extends SettingsSources {
    readonly parser: NumberParser | null;
}

/** Everything that decisions go by. */
export interface GuardConfiguration {
    readonly settings: DialSettings;
    readonly policy: DialPolicy;
    /** Reads what is dialled. */
    readonly numbers: DialNumbers;
    /** Reads what people write. */
    readonly written: DialNumbers;
    readonly missing: readonly MissingPart[];
    /** What is wrong with the dial plan; nothing is known of it without the number reader. */
    readonly planProblems: readonly PlanProblem[];
    /** Whether dials are counted for frequency caps. */
    readonly countsDials: boolean;
    /** How people's phone fields may hold a number. */
    readonly formsOf: (e164: string) => readonly string[];
}

/** What is known before anything was read: every dial to the outside asks. */
export function unknownConfiguration(browserTimeZone: string): GuardConfiguration {
    return configure({ text: null, rows: null, parser: null, browserTimeZone });
}

/** Never throws: what cannot be compiled becomes a rule that asks. */
export function configure(sources: ConfigurationSources): GuardConfiguration {
    const settings = readDialSettings(sources);
    const parser = sources.parser ?? BLIND_PARSER;
    const plan = planOf(sources, settings, parser);
    const numbers = createDialNumbers(plan, parser);
    const ruleSet =
        sources.parser === null ? strictAboutNumbers(settings.ruleSet) : settings.ruleSet;
    const { policy, isWhole } = compiled(ruleSet, settings, numbers);
    return {
        settings,
        policy,
        numbers,
        written: createDialNumbers(writtenPlan(plan), parser),
        missing: [
            ...(sources.parser === null ? (['numbers'] as const) : []),
            ...(sources.text === null ? (['settings'] as const) : []),
            ...(sources.rows === null || !isWhole ? (['records'] as const) : []),
        ],
        planProblems: sources.parser === null ? [] : checkPlan(settings.plan, sources.parser),
        countsDials: ruleSet.rules.some(({ kind }) => kind === 'cap'),
        formsOf: (e164) => formsOf(e164, plan.country, parser),
    };
}

function planOf(
    { parser: given }: ConfigurationSources,
    { plan, isCountryKnown }: DialSettings,
    parser: NumberParser,
): DialSettings['plan'] {
    if (given === null) {
        return blindPlan(plan);
    }
    // While nobody knows the country, help can be called by the numbers of all.
    return isCountryKnown ? plan : { ...plan, emergencyCountries: parser.countries };
}

/** Without the reader all numbers are unreadable: that must not let what rules forbid through. */
function strictAboutNumbers(ruleSet: RuleSet): RuleSet {
    return ruleSet.unreadable === 'allow' ? { ...ruleSet, unreadable: 'warn' } : ruleSet;
}

function compiled(
    ruleSet: RuleSet,
    { holidays }: DialSettings,
    numbers: DialNumbers,
): { readonly policy: DialPolicy; readonly isWhole: boolean } {
    try {
        return { policy: compilePolicy(ruleSet, { numbers, holidays }), isWhole: true };
    } catch (error) {
        if (!(error instanceof DialPolicyError)) {
            throw error;
        }
        return {
            policy: compilePolicy(askingAlways(ruleSet), { numbers, holidays }),
            isWhole: false,
        };
    }
}

function askingAlways(ruleSet: RuleSet): RuleSet {
    return {
        version: ruleSet.version,
        unreadable: ruleSet.unreadable === 'block' ? 'block' : 'warn',
        siteTimeZone: 'UTC',
        rules: [
            {
                kind: 'prefix',
                name: 'rules (unreadable)',
                scope: {},
                outcome: 'warn',
                whenMissing: 'warn',
            },
        ],
    };
}

function formsOf(e164: string, siteCountry: string, parser: NumberParser): readonly string[] {
    const number = parser.parse(e164, siteCountry);
    const nationalPrefix = parser.countryDialling(number?.country ?? '')?.nationalPrefix ?? '';
    return storedForms(
        e164,
        number === null
            ? null
            : {
                  callingCode: number.callingCode,
                  nationalNumber: number.nationalNumber,
                  nationalPrefix,
              },
    );
}
