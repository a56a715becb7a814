/** Settings string and records together: what is in force, and what is wrong. */
import type { DialPlan } from 'c/connectsDialNumbers';
import { type DialPack, PACK_CONSENT_PURPOSE, PACK_HOLIDAYS } from 'c/connectsDialPacks';
import type { DialRule, HolidayTable, RuleSet } from 'c/connectsDialPolicy';
import { readPacks } from './packRules';
import type { ConfigurationProblem } from './problems';
import { type PlacedRule, readRuleRecord, standIn } from './ruleRecord';
import { type DialPlatform, KEY_PREFIX, type SettingValues } from './settingKeys';
import { inRecord, isSettingsRow, type NOT_CONFIGURED, settingsSource } from './settingsSource';
import { readSettingsText, type SettingsReading } from './settingsText';
import { versionOf } from './version';

/** What the configuration was read from. */
export interface SettingsSources {
    /** The gadget's settings string; null when it could not be had. */
    readonly text: string | null | typeof NOT_CONFIGURED;
    /** Records of `Connects_Dial_Rule__mdt`; null when they could not be had. */
    readonly rows: readonly unknown[] | null;
    /** IANA name of this browser's zone: where the site is unless the settings say otherwise. */
    readonly browserTimeZone: string;
}

/** Everything that the guard has to know. */
export interface DialSettings {
    readonly ruleSet: RuleSet;
    readonly holidays: readonly HolidayTable[];
    readonly plan: DialPlan;
    /** Whether anybody has said which country the site is in; otherwise it is only assumed. */
    readonly isCountryKnown: boolean;
    readonly platform: DialPlatform;
    /** The packs in force; their notices are to be shown with them. */
    readonly packs: readonly DialPack[];
    /** Milliseconds for a decision without the org, and for the org's answer. */
    readonly deadlines: { readonly localMs: number; readonly orgMs: number };
    /** How long what the org said about a number may be used again, in milliseconds. */
    readonly cacheMs: number;
    /** What an agent may give as the reason of an override; empty for the toolkit's own list. */
    readonly overrideReasons: readonly string[];
    readonly problems: readonly ConfigurationProblem[];
}

/** Where the rules of the packs stand among the records; exceptions from them come before. */
export const PACK_ORDER = 2000;

const DEFAULTS = {
    country: 'US',
    deadlineMs: 300,
    orgDeadlineMs: 1_500,
    cacheMinutes: 1,
} as const;

const COUNTRY_KEY = `${KEY_PREFIX}country`;
const MINUTE_MS = 60_000;

/**
 * Reads the whole configuration. Never throws and never leaves the guard without rules because of a
 * mistake: what cannot be read is named, and what it may have forbidden asks the agent.
 */
export function readDialSettings(sources: SettingsSources): DialSettings {
    const { rows, browserTimeZone } = sources;
    const source = settingsSource(sources.text, rows);
    const { text } = source;
    const settings = readSettingsText(text ?? '');
    const { values } = settings;
    const packs = readPacks(settings);
    const holidays = mergedHolidays([...PACK_HOLIDAYS, ...settings.holidays]);
    const records = readRecords(rows?.filter((row) => !isSettingsRow(row)) ?? [], {
        holidayCodes: holidays.map(({ code }) => code),
        consentPurpose: values.consentPurpose ?? PACK_CONSENT_PURPOSE,
    });
    const absent = absentSources({ text, rows });
    const placed = [
        ...absent.rules.map((rule) => ({ order: -1, rule })),
        ...packs.rules.map((rule) => ({ order: PACK_ORDER, rule })),
        ...records.placed,
    ];
    const rules = inOrder(
        placed
            .filter(({ rule }) => values.orgList !== 'off' || !asksOrgList(rule))
            .map(({ order, rule }) => ({ order, rule: withListAge(rule, values) })),
    );
    const ruleSet = ruleSetOf(values, rules, browserTimeZone);
    const plan = planOf(values);
    const packVersions = packs.packs.map((pack) => pack.version);
    return {
        ruleSet: { ...ruleSet, version: versionOf(packVersions, { ruleSet, holidays, plan }) },
        holidays,
        plan,
        isCountryKnown: values.country !== undefined,
        platform: values.platform ?? 'unknown',
        packs: packs.packs,
        ...limitsOf(values),
        problems: [
            ...absent.problems,
            ...source.problems,
            ...[...settings.problems, ...missingCountry(settings, text), ...packs.problems].map(
                (problem) => inRecord(problem, source.record),
            ),
            ...records.problems,
            ...noRules(rules),
        ],
    };
}

/** What stands in for a source that could not be had: it may have forbidden anything. */
function absentSources({
    text,
    rows,
}: {
    readonly text: string | null;
    readonly rows: readonly unknown[] | null;
}): {
    readonly rules: readonly DialRule[];
    readonly problems: readonly ConfigurationProblem[];
} {
    const rules: DialRule[] = [];
    const problems: ConfigurationProblem[] = [];
    if (text === null) {
        rules.push(standIn({ name: 'settings', scope: {} }));
        problems.push({
            where: { in: 'settings', key: null, at: 1 },
            code: 'UNAVAILABLE',
            params: {},
            effect: 'rule-warns',
        });
    }
    if (rows === null) {
        rules.push(standIn({ name: 'records', scope: {} }));
        problems.push({
            where: { in: 'records' },
            code: 'UNAVAILABLE',
            params: {},
            effect: 'rule-warns',
        });
    }
    return { rules, problems };
}

function readRecords(
    rows: readonly unknown[],
    context: Parameters<typeof readRuleRecord>[2],
): { readonly placed: readonly PlacedRule[]; readonly problems: readonly ConfigurationProblem[] } {
    const readings = rows.map((row, index) => readRuleRecord(row, index + 1, context));
    return {
        placed: readings.flatMap(({ placed }) => placed ?? []),
        problems: readings.flatMap(({ problems }) => problems),
    };
}

/** By order; among equals as they came. Names become unique: people and the log call rules by them. */
function inOrder(placed: readonly PlacedRule[]): readonly DialRule[] {
    const copies = new Map<string, number>();
    const names = new Set(placed.map(({ rule }) => rule.name));
    return [...placed]
        .sort((one, other) => one.order - other.order)
        .map(({ rule }) => {
            let copy = (copies.get(rule.name) ?? 0) + 1;
            let name = copy === 1 ? rule.name : `${rule.name} (${copy})`;
            while (copy > 1 && names.has(name)) {
                copy += 1;
                name = `${rule.name} (${copy})`;
            }
            copies.set(rule.name, copy);
            names.add(name);
            return copy === 1 ? rule : { ...rule, name };
        });
}

function asksOrgList(rule: DialRule): boolean {
    return rule.kind === 'list' && rule.numbers === 'org';
}

/** The settings can ask for younger lists than the rules do, not for older ones. */
function withListAge(rule: DialRule, { listMaxAgeDays }: Partial<SettingValues>): DialRule {
    const asksForLoad =
        rule.kind === 'list' && (rule.list !== undefined || rule.maxAgeDays !== undefined);
    return listMaxAgeDays !== undefined && asksForLoad
        ? { ...rule, maxAgeDays: Math.min(listMaxAgeDays, rule.maxAgeDays ?? listMaxAgeDays) }
        : rule;
}

function ruleSetOf(
    { failMode = 'rule', unreadable = 'warn', timeZone }: Partial<SettingValues>,
    rules: readonly DialRule[],
    browserTimeZone: string,
): RuleSet {
    return {
        version: '',
        rules:
            failMode === 'rule' ? rules : rules.map((rule) => ({ ...rule, whenMissing: failMode })),
        unreadable,
        siteTimeZone: timeZone ?? browserTimeZone,
    };
}

function planOf(values: Partial<SettingValues>): DialPlan {
    const {
        country = DEFAULTS.country,
        outsidePrefixes = [],
        internationalPrefixes,
        nationalPrefixes,
        areaCode,
        extensionLengths,
        internalNumbers,
        internalDomains,
        emergencyCountries,
        emergencyNumbers,
    } = values;
    return Object.fromEntries(
        Object.entries({
            country,
            outsidePrefixes,
            internationalPrefixes,
            nationalPrefixes,
            areaCode,
            extensionLengths,
            internalNumbers,
            internalDomains,
            emergencyCountries,
            emergencyNumbers,
        } satisfies DialPlan).filter(([, value]) => value !== undefined),
    ) as unknown as DialPlan;
}

function limitsOf(
    values: Partial<SettingValues>,
): Pick<DialSettings, 'deadlines' | 'cacheMs' | 'overrideReasons'> {
    return {
        deadlines: {
            localMs: values.deadline ?? DEFAULTS.deadlineMs,
            orgMs: values.orgDeadline ?? DEFAULTS.orgDeadlineMs,
        },
        cacheMs: (values.cacheMinutes ?? DEFAULTS.cacheMinutes) * MINUTE_MS,
        overrideReasons: values.overrideReasons ?? [],
    };
}

/** A guard that forbids nothing is easily taken for one that does. */
function noRules(rules: readonly DialRule[]): readonly ConfigurationProblem[] {
    return rules.length > 0
        ? []
        : [{ where: { in: 'records' }, code: 'NO_RULES', params: {}, effect: 'all-allowed' }];
}

/** Numbers are read by the country: that somebody has forgotten it must not go unseen. */
function missingCountry(
    { values, problems }: SettingsReading,
    text: string | null,
): readonly ConfigurationProblem[] {
    const isSaid = problems.some(
        ({ where }) => where.in === 'settings' && where.key?.toLowerCase() === COUNTRY_KEY,
    );
    return values.country !== undefined || isSaid || text === null
        ? []
        : [
              {
                  where: { in: 'settings', key: null, at: 1 },
                  code: 'MISSING',
                  params: { key: COUNTRY_KEY, used: DEFAULTS.country },
                  effect: 'default-used',
              },
          ];
}

/** Tables by code; days of the settings are added to those that are shipped. */
function mergedHolidays(tables: readonly HolidayTable[]): readonly HolidayTable[] {
    const byCode = new Map<string, HolidayTable>();
    for (const table of tables) {
        const known = byCode.get(table.code);
        byCode.set(
            table.code,
            known === undefined
                ? table
                : { ...known, days: [...new Set([...known.days, ...table.days])].sort() },
        );
    }
    return [...byCode.values()];
}
