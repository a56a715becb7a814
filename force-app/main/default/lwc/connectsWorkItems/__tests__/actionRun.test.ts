import fc from 'fast-check';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { prove } from '../../../../../../jest/proofs';
import {
    accepted,
    type ActionRun,
    CONFIRMATION_MS,
    failed,
    isBusy,
    observed,
    started,
    type Wanted,
} from '../actionRun';
import { itemKey } from '../itemFields';
import { workItem } from './items';

const NOW = 1_000_000;
const talking = workItem({});
const wants = (
    action: Wanted['action'],
    item: WorkItem | null = talking,
    isThere?: Wanted['isThere'],
): Wanted => ({ action, itemKey: item && itemKey(item), value: '', isThere });
const sent = (wanted: Wanted, items: readonly WorkItem[] = [talking]): ActionRun =>
    started(wanted, items);

describe('a request', () => {
    it('is pending until it is answered, whatever happens meanwhile', () => {
        const run = sent(wants('end'));
        expect(observed(run, [], NOW)).toBe(run);
        expect(isBusy(run)).toBe(true);
    });

    it('is over at once when the work items show it already', () => {
        expect(accepted(sent(wants('end')), [], NOW)).toBeNull();
    });

    it('is confirmed by what comes, and unconfirmed when nothing does', () => {
        const run = accepted(sent(wants('end')), [talking], NOW);
        expect(run?.phase).toBe('confirming');
        const late = run && observed(run, [talking], NOW + CONFIRMATION_MS);
        expect(late?.phase).toBe('unconfirmed');
        expect(isBusy(late ?? undefined)).toBe(false);
        expect(late && observed(late, [{ ...talking, State: 'WRAPUP' }], NOW)).toBeNull();
    });

    it('that failed is told until the state has moved on', () => {
        const run = failed(sent(wants('blindTransfer')), new Error('no'));
        expect(observed(run, [{ ...talking, PerVar1: 'x' }], NOW)).toBe(run);
        expect(observed(run, [{ ...talking, State: 'PAUSED' }], NOW)).toBeNull();
    });

    it('to make a call that failed is told until it is dismissed', () => {
        const run = failed(sent(wants('makeCall', null), []), new Error('no'));
        expect(observed(run, [], NOW + 60_000)).toBe(run);
    });

    it.each([
        ['accept', 'OFFERED', 'ACTIVE'],
        ['end', 'ACTIVE', 'WRAPUP'],
        ['wrapUp', 'ACTIVE', 'WRAPUP'],
        ['blindTransfer', 'ACTIVE', 'WRAPUP'],
        ['transfer', 'PAUSED', 'WRAPUP'],
        ['conference', 'PAUSED', 'ACTIVE'],
    ] as const)('%s takes an item from %s to %s', (action, from, to) => {
        const before = workItem({ State: from });
        const run = accepted(sent(wants(action, before), [before]), [before], NOW);
        expect(run?.phase).toBe('confirming');
        expect(run && observed(run, [workItem({ State: to })], NOW)).toBeNull();
    });

    it.each(['makeCall', 'consult'] as const)('%s brings a new call', (action) => {
        const run = accepted(sent(wants(action)), [talking], NOW);
        const chat = workItem({ Id: '9', Channel: 'CHAT' });
        expect(run && observed(run, [talking, chat], NOW)?.phase).toBe('confirming');
        expect(run && observed(run, [talking, workItem({ Id: '2' })], NOW)).toBeNull();
    });

    it('without an effect to see is over when it was answered', () => {
        expect(accepted(sent(wants('share')), [talking], NOW)).toBeNull();
    });

    it('waits for what it shall bring about', () => {
        const isThere = (items: readonly WorkItem[]): boolean => items[0]?.PerVar1 === 'x';
        const run = accepted(sent(wants('variables', talking, isThere)), [talking], NOW);
        expect(run?.phase).toBe('confirming');
        expect(run && observed(run, [{ ...talking, PerVar1: 'x' }], NOW)).toBeNull();
    });

    it('always comes to an end that is told or true', async () => {
        const state = fc.constantFrom('OFFERED', 'ACTIVE', 'PAUSED', 'WRAPUP', 'ENDED' as const);
        const action = fc.constantFrom(
            'accept' as const,
            'end' as const,
            'wrapUp' as const,
            'transfer' as const,
            'consult' as const,
            'reason' as const,
        );
        await prove(
            'Call panel: an accepted request is over or reported after the confirmation time',
            fc.property(action, fc.array(state, { minLength: 1 }), (name, states) => {
                const items = states.map((State) => workItem({ State }));
                const [first = talking] = items;
                let run = accepted(sent(wants(name, first), [first]), [first], NOW);
                for (const [index, item] of items.entries()) {
                    run = run && observed(run, [item], NOW + index);
                }
                run = run && observed(run, [items.at(-1) ?? first], NOW + CONFIRMATION_MS);
                expect([undefined, 'unconfirmed']).toContain(run?.phase);
            }),
            { sample: 200, full: 10_000 },
        );
    });
});
