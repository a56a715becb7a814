/**
 * What the guide promises of every work item, whatever happens: Create first, End last and once, one
 * search result and one set of campaign data, no Connect after End, Pause and Resume in turn, wrap-up
 * only after Connect. A gadget that starts afresh announces open items again, and nothing else.
 */
import type { WorkItem } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { asFields, describeObserved, type ObservedEvent } from './observed';

/** One work item's life so far. */
interface Life {
    created: boolean;
    connected: boolean;
    paused: boolean;
    wrappedUp: boolean;
    ended: boolean;
    /** Announced again since the gadget started afresh. */
    announcedAgain: boolean;
    readonly once: Set<string>;
}

/** Events that come at most once for an item. */
const ONCE = ['onSearchAndScreenPopResult', 'onWorkItemOODataReceived'];

/** The activity is saved in Salesforce, which may take until after the end. */
const AFTER_END = ['onActivitySave'];

/** @returns a line for each promise that is broken, with the event that breaks it */
export function findBrokenPromises(events: readonly ObservedEvent[]): string[] {
    const lives = new Map<string, Life>();
    const broken: string[] = [];
    for (const [index, observed] of events.entries()) {
        if (observed.afresh) {
            lives.forEach((life) => {
                life.announcedAgain = false;
            });
        }
        const item = asFields(observed.payload).item as WorkItem | undefined;
        if (item) {
            const life = lives.get(item.Id) ?? newLife();
            lives.set(item.Id, life);
            const promise = advance(life, observed.name, item);
            if (promise !== null) {
                broken.push(`${promise}: ${index + 1}. ${describeObserved(observed)}`);
            }
        }
    }
    return broken;
}

function newLife(): Life {
    return {
        created: false,
        connected: false,
        paused: false,
        wrappedUp: false,
        ended: false,
        announcedAgain: true,
        once: new Set(),
    };
}

/** Takes the event into the life. @returns the promise that it breaks, or null */
function advance(life: Life, name: string, item: WorkItem): string | null {
    const problem = problemOf(life, name);
    switch (name) {
        case 'onWorkItemCreate':
            if (life.created) {
                // Announced again: what it was before is told anew.
                Object.assign(life, { connected: false, paused: false, wrappedUp: false });
            }
            life.announcedAgain = true;
            life.created = true;
            if (item.State !== 'OFFERED') {
                // Announced in the middle of its life: it was connected before.
                life.once.add('onWorkItemConnect');
            }
            break;
        case 'onWorkItemConnect':
            life.connected = true;
            break;
        case 'onWorkItemPause':
            life.paused = true;
            break;
        case 'onWorkItemResume':
            life.paused = false;
            break;
        case 'onWorkItemWrapup':
            life.wrappedUp = true;
            break;
        case 'onWorkItemEnd':
            life.ended = true;
            break;
    }
    life.once.add(name);
    return problem;
}

function problemOf(life: Life, name: string): string | null {
    if (life.ended) {
        return endedProblem(name);
    }
    if (name === 'onWorkItemCreate') {
        return life.created && life.announcedAgain ? 'Create comes once' : null;
    }
    if (!life.created) {
        return 'Create comes first';
    }
    if (ONCE.includes(name) && life.once.has(name)) {
        return `${name} comes at most once`;
    }
    return progressProblem(life, name);
}

function endedProblem(name: string): string | null {
    if (AFTER_END.includes(name)) {
        return null;
    }
    return name === 'onWorkItemEnd' ? 'End comes once' : 'nothing comes after End';
}

function progressProblem(life: Life, name: string): string | null {
    switch (name) {
        case 'onWorkItemConnect':
            return life.connected ? 'Connect comes once' : null;
        case 'onWorkItemPause':
            return life.paused ? 'Pause and Resume come in turn' : null;
        case 'onWorkItemResume':
            return life.paused ? null : 'Pause and Resume come in turn';
        case 'onWorkItemWrapup':
            if (life.wrappedUp) {
                return 'Wrapup comes once';
            }
            return life.once.has('onWorkItemConnect') ? null : 'Wrapup comes after Connect';
        default:
            return null;
    }
}
