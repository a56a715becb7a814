import { findBrokenPromises } from '../invariants';
import type { ObservedEvent } from '../observed';

const STATES: Readonly<Record<string, string>> = {
    onWorkItemCreate: 'OFFERED',
    onWorkItemPause: 'PAUSED',
    onWorkItemWrapup: 'WRAPUP',
    onWorkItemEnd: 'ENDED',
};

/** Events of one work item; `*` before a name is a fresh start, `[…]` behind it a state. */
function life(...names: string[]): ObservedEvent[] {
    return names.map((text) => {
        const [, star, short = '', state] = /^(\*?)(\w+)(?:\[(\w+)\])?$/.exec(text) ?? [];
        const name = /^on/.test(short) ? short : `onWorkItem${short}`;
        const State = state ?? STATES[name] ?? 'ACTIVE';
        return { time: 0, name, payload: { item: { Id: '1', State } }, afresh: star === '*' };
    });
}

describe('promises of the guide', () => {
    it.each([
        ['Create', 'onSearchAndScreenPopResult', 'Connect', 'End', 'onActivitySave'],
        ['Create', 'Connect', 'Pause', 'Resume', 'Pause', 'Resume', 'Wrapup', 'End'],
        ['Create', 'End'],
        ['Create', 'Connect', '*Create[ACTIVE]', 'Connect', 'End'],
        ['Create', 'Connect', 'Pause', '*Create[PAUSED]', 'Connect', 'Pause', 'Resume', 'End'],
        ['*Create[WRAPUP]', 'Wrapup', 'End'],
    ])('are kept by %s %s %s %s …', (...names) => {
        expect(findBrokenPromises(life(...names))).toEqual([]);
    });

    it.each([
        ['Create comes first', ['Connect']],
        ['Create comes first', ['End']],
        ['Create comes once', ['Create', 'Create']],
        ['Create comes once', ['*Create', 'Create']],
        ['End comes once', ['Create', 'End', 'End']],
        ['nothing comes after End', ['Create', 'End', 'Connect']],
        ['nothing comes after End', ['Create', 'End', '*Create']],
        [
            'onSearchAndScreenPopResult comes at most once',
            ['Create', 'onSearchAndScreenPopResult', 'onSearchAndScreenPopResult'],
        ],
        [
            'onWorkItemOODataReceived comes at most once',
            ['Create', 'OODataReceived', 'OODataReceived'],
        ],
        ['Connect comes once', ['Create', 'Connect', 'Connect']],
        ['Pause and Resume come in turn', ['Create', 'Connect', 'Resume']],
        ['Pause and Resume come in turn', ['Create', 'Connect', 'Pause', 'Pause']],
        ['Wrapup comes after Connect', ['Create', 'Wrapup']],
        ['Wrapup comes once', ['Create', 'Connect', 'Wrapup', 'Wrapup']],
    ])('%s: broken by %s', (promise, names) => {
        const broken = findBrokenPromises(life(...names));
        expect(broken).toHaveLength(1);
        expect(broken[0]).toContain(`${promise}: ${names.length}. `);
    });

    it('holds for each work item by itself', () => {
        const other = life('Create', 'Connect', 'End').map((each) => ({
            ...each,
            payload: { item: { Id: '2', State: 'ACTIVE' } },
        }));
        const [first, ...rest] = life('Create', 'Connect', 'End');
        expect(findBrokenPromises([...(first ? [first] : []), ...other, ...rest])).toEqual([]);
    });
});
