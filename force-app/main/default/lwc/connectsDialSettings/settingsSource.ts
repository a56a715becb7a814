/** Where the settings string comes from: the gadget, else a record of the kind `settings`. */
import type { ConfigurationProblem } from './problems';

/** The gadget has no Integration Setting of the toolkit: another thing than one that is empty. */
export const NOT_CONFIGURED = Symbol('no Integration Setting');

/** `Kind__c` of a record that is no rule: its parameters are a settings string. */
const SETTINGS_KIND = 'settings';

/** The settings string and its place. */
export interface SettingsSource {
    /** Empty when nobody has written one; null when it could not be had. */
    readonly text: string | null;
    /** `DeveloperName` of the record that it is from; null when it is the gadget's. */
    readonly record: string | null;
    readonly problems: readonly ConfigurationProblem[];
}

/**
 * The gadget's string counts. Where the gadget has none, that of the first active record of the kind
 * `settings` does: a site can keep everything in the org.
 */
export function settingsSource(
    text: string | null | typeof NOT_CONFIGURED,
    rows: readonly unknown[] | null,
): SettingsSource {
    if (text !== NOT_CONFIGURED) {
        return { text, record: null, problems: [] };
    }
    const row = rows
        ?.filter(isSettingsRow)
        .find(({ Is_Active__c: isActive }) => isActive !== false);
    if (row !== undefined) {
        const { DeveloperName: name, Parameters__c: parameters } = row;
        return {
            text: typeof parameters === 'string' ? parameters : '',
            record: typeof name === 'string' ? name : SETTINGS_KIND,
            problems: [],
        };
    }
    return {
        text: '',
        record: null,
        problems: [
            {
                where: { in: 'settings', key: null, at: 1 },
                code: 'NOT_CONFIGURED',
                params: {},
                effect: 'default-used',
            },
        ],
    };
}

/** Whether a record holds settings and is no rule. */
export function isSettingsRow(row: unknown): row is Readonly<Record<string, unknown>> {
    const kind = typeof row === 'object' && row !== null && 'Kind__c' in row ? row.Kind__c : null;
    return typeof kind === 'string' && kind.trim().toLowerCase() === SETTINGS_KIND;
}

/** A problem of the settings string at its place in the record that the string is from. */
export function inRecord(
    problem: ConfigurationProblem,
    record: string | null,
): ConfigurationProblem {
    const { where } = problem;
    return record === null || where.in !== 'settings'
        ? problem
        : {
              ...problem,
              where: { in: 'record', name: record, field: 'Parameters__c', at: where.at },
          };
}
