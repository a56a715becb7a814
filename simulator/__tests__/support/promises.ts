/** What the guide promises whatever happens, as checks on the events that a library got. */
import type { WorkItem } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SeenEvent } from './desk';

/** One appearance of a work item at the agent: its events in order. */
type Life = string[];

/** @throws Error at the first promise that is broken */
export function checkPromises(events: readonly SeenEvent[]): void {
    livesOf(events).forEach(checkLife);
    checkStates(events);
}

/** A call that comes back to an agent whom it has left begins a life of its own. */
function livesOf(events: readonly SeenEvent[]): Life[] {
    const lives: Life[] = [];
    const latest = new Map<string, Life>();
    for (const { name, payload } of events) {
        const item = payload.item as WorkItem | undefined;
        if (item) {
            let life = latest.get(item.Id);
            if (!life || (name === 'onWorkItemCreate' && life.includes('onWorkItemEnd'))) {
                life = [];
                lives.push(life);
                latest.set(item.Id, life);
            }
            life.push(name);
        }
    }
    return lives;
}

function checkLife(names: Life): void {
    const count = (name: string) => names.filter((each) => each === name).length;
    expect(names[0]).toBe('onWorkItemCreate');
    expect(count('onWorkItemEnd')).toBe(1);
    expect(count('onSearchAndScreenPopResult')).toBeLessThanOrEqual(1);
    expect(count('onWorkItemOODataReceived')).toBeLessThanOrEqual(1);
    const afterEnd = names.slice(names.indexOf('onWorkItemEnd') + 1);
    expect(afterEnd.filter((name) => name !== 'onActivitySave')).toEqual([]);
    expect(afterEnd.length).toBe(count('onActivitySave') > 0 ? 1 : 0);
    if (names.includes('onWorkItemWrapup')) {
        expect(names.slice(0, names.indexOf('onWorkItemWrapup'))).toContain('onWorkItemConnect');
    }
    checkHolds(names);
}

/** Pause and Resume come in turn; an item that is announced again starts anew. */
function checkHolds(names: Life): void {
    let paused = false;
    for (const name of names) {
        if (name === 'onWorkItemCreate') {
            paused = false;
        } else if (name === 'onWorkItemPause' || name === 'onWorkItemResume') {
            expect(paused).toBe(name === 'onWorkItemResume');
            paused = !paused;
        }
    }
}

/**
 * Each change starts where the last one ended, and the count of calls follows Create and End (a
 * task is counted before it is created).
 */
function checkStates(events: readonly SeenEvent[]): void {
    const last = new Map<string, unknown>();
    const open = new Set<string>();
    for (const { name, payload } of events) {
        const item = payload.item as WorkItem | undefined;
        if (item?.Channel === 'VOICE' && name === 'onWorkItemCreate') {
            open.add(item.Id);
        } else if (item && name === 'onWorkItemEnd') {
            open.delete(item.Id);
        } else if (name === 'onAgentStateChange') {
            const channel = String(payload.channelType);
            const newState = payload.newState as { WorkItemCount: number };
            if (last.has(channel)) {
                expect(payload.oldState).toEqual(last.get(channel));
            }
            if (channel === 'VOICE') {
                expect(newState.WorkItemCount).toBe(open.size);
            }
            last.set(channel, newState);
        }
    }
}
