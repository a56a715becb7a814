/** Scenarios as the library lists them: found by words, grouped by kind. */
import type { Platform, ScenarioInfo, ScenarioKind } from '../../simulator/api';

/** Scenarios of one kind. */
export interface ScenarioGroup {
    readonly kind: string;
    readonly scenarios: readonly ScenarioInfo[];
}

/** What the kinds are called, in the order of the screen: everyday things first. */
const KINDS: readonly (readonly [ScenarioKind, string])[] = [
    ['call', 'Calls'],
    ['outbound', 'Outbound'],
    ['consultation', 'Transfer and conference'],
    ['task', 'Tickets and chats'],
    ['failure', 'Bad days'],
];

/**
 * @param scenarios those that there are
 * @param platform only those that exist there
 * @param text words to find in title, description, name and options
 */
export function groupScenarios(
    scenarios: readonly ScenarioInfo[],
    platform: Platform,
    text: string,
): ScenarioGroup[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = scenarios.filter(
        (scenario) =>
            scenario.platforms.includes(platform) &&
            words.every((word) => searchText(scenario).includes(word)),
    );
    return KINDS.map(([kind, label]) => ({
        kind: label,
        scenarios: found.filter((scenario) => scenario.kind === kind),
    })).filter((group) => group.scenarios.length > 0);
}

function searchText({ name, title, description, options }: ScenarioInfo): string {
    return [name, title, description, ...Object.keys(options)].join(' ').toLowerCase();
}
