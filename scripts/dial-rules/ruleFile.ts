/** The rule file of the bench: settings string, records, and what the org is to know. */
import type { ListLoad } from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import { type FactsOf, readLists, readOrg } from './org';
import { JsonPart } from './json';

/** What a rule file says. */
export interface RuleFile {
    readonly settings: string;
    readonly records: readonly unknown[];
    readonly factsOf: FactsOf;
    /** When lists were loaded; null when the file does not say. */
    readonly lists: readonly ListLoad[] | null;
}

/**
 * Reads a rule file: `{ "settings": "dnc.…", "records": [ { "DeveloperName": … } ], "facts": { … }, "lists": { … } }`.
 * Mistakes in settings and records are the guard's own matter: it says them, and goes on.
 * @param name of the file, for messages
 * @throws UnusableError when the file itself cannot be read
 */
export function readRuleFile(text: string, name: string): RuleFile {
    const file = JsonPart.parse(text, name).only(['settings', 'records', 'facts', 'lists']);
    const settings = file.at('settings');
    const records = file.at('records');
    return {
        settings: settings.isThere ? settings.text() : '',
        records: records.isThere ? records.list().map(({ value }) => value) : [],
        factsOf: readOrg(file.at('facts')),
        lists: readLists(file.at('lists')),
    };
}
