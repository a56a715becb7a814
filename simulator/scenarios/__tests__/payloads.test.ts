import type { WorkItem } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, type SeenEvent } from '../../__tests__/support/desk';

function itemOf(events: readonly SeenEvent[], name: string): WorkItem {
    const found = events.find((event) => event.name === name);
    if (!found) {
        throw new Error(`There was no ${name}.`);
    }
    return found.payload.item as WorkItem;
}

describe('payloads of a call', () => {
    it('grow with the call', async () => {
        const { gadget, events } = createDesk({ startTime: Date.UTC(2026, 0, 5, 9) });
        await gadget.play('incoming-call-with-wrap-up', {
            from: '41319175201',
            ringMs: 4_000,
            talkMs: 20_000,
            wrapUpMs: 8_000,
        });
        const created = itemOf(events, 'onWorkItemCreate');
        expect(created).toMatchObject({
            State: 'OFFERED',
            Channel: 'VOICE',
            Direction: 'inbound',
            CallType: 'PREROUTE_ACD_IN',
            Sender: '41319175201',
            QueueName: 'Customer Service',
            CrmId: '',
            CreatedTimeStamp: Date.UTC(2026, 0, 5, 9),
            ConnectedTimeStamp: null,
            TimeZoneOffset: 0,
            Participants: [
                { MediaAddress: '41319175201', State: 'INITIATED', StateCause: '' },
                { State: 'ALERTING' },
            ],
        });
        expect(created.Id).toMatch(/^\d{8}$/);
        expect(created.UniqueId).toMatch(
            new RegExp(`^VOICE\\.${created.Id}\\.${created.CreatedTimeStamp}\\.005\\w{15}$`),
        );
        expect(created.CrmData.SearchResult).toBe('');

        const searched = itemOf(events, 'onSearchAndScreenPopResult').CrmData.SearchResult;
        expect(searched).toMatchObject({ success: true, errors: null });
        expect(JSON.stringify(searched)).toContain('41319175201');

        const connected = itemOf(events, 'onWorkItemConnect');
        expect(connected.ConnectedTimeStamp).toBe(Date.UTC(2026, 0, 5, 9, 0, 4));

        const saved = itemOf(events, 'onActivitySave');
        expect(saved.CrmId).toMatch(/^00T\w{15}$/);
        expect(events.find(({ name }) => name === 'onActivitySave')?.payload.recordId).toBe(
            saved.CrmId,
        );

        expect(itemOf(events, 'onWrapUpDataChanged').SelectedWrapupReason).toBe(
            'Question Answered',
        );
        const ended = itemOf(events, 'onWorkItemEnd');
        expect(ended).toMatchObject({
            Id: created.Id,
            State: 'ENDED',
            CrmId: saved.CrmId,
            WrapedupTimeStamp: Date.UTC(2026, 0, 5, 9, 0, 24),
            EndedTimeStamp: Date.UTC(2026, 0, 5, 9, 0, 32),
        });
    });

    it.each([
        ['CCE', 'OUT', 'OUT'],
        ['CCX', 'AGENT_INSIDE', 'OUT'],
    ] as const)('%s dials with call type %s, answered %s', async (platform, atFirst, answered) => {
        const { gadget, events } = createDesk({ platform });
        await gadget.play('outgoing-call', { to: '41791234567' });
        const created = itemOf(events, 'onWorkItemCreate');
        expect(created).toMatchObject({
            CallType: atFirst,
            Direction: 'outbound',
            Destination: '41791234567',
            IsInternalCall: false,
        });
        expect(itemOf(events, 'onWorkItemConnect').CallType).toBe(answered);
    });

    it('carry a call key for routed calls on CCE only', async () => {
        const cce = createDesk({ platform: 'CCE' });
        await cce.gadget.play('incoming-call');
        const { CallKeyCallId, CallKeyPrefix } = itemOf(cce.events, 'onWorkItemCreate');
        expect(CallKeyCallId).toMatch(/^\d{6}$/);
        expect(CallKeyPrefix).toMatch(/^\d{5}$/);
        const ccx = createDesk({ platform: 'CCX' });
        await ccx.gadget.play('incoming-call');
        expect(itemOf(ccx.events, 'onWorkItemCreate').CallKeyCallId).toBe('');
    });

    it('find no contact for numbers that end in 0', async () => {
        const { gadget, events } = createDesk();
        await gadget.play('incoming-call', { from: '41319175200' });
        expect(itemOf(events, 'onSearchAndScreenPopResult').CrmData.SearchResult).toEqual({
            success: true,
            errors: null,
            returnValue: {},
        });
    });

    it('say nothing of `created` when the Interaction Log saves', async () => {
        const { gadget, events } = createDesk({
            assumptions: { 'A-ACTIVITY': 'interaction-log' },
        });
        await gadget.play('incoming-call');
        const saves = events.filter(({ name }) => name === 'onActivitySave');
        expect(saves).toHaveLength(2);
        expect(saves.filter(({ payload }) => 'created' in payload)).toEqual([]);
    });

    it('go on with the state that getCtiData shows', async () => {
        const { gadget, api } = createDesk();
        const counts: [number, number][] = [];
        api.onAgentStateChange = ({ newState }) => {
            counts.push([newState.WorkItemCount, api.getChannel('VOICE')?.Items.length ?? -1]);
        };
        await gadget.play('incoming-call-with-wrap-up');
        expect(counts.length).toBeGreaterThan(4);
        // Events of one moment go out together, so the data may be one item ahead, never behind.
        for (const [reported, present] of counts) {
            expect(Math.abs(reported - present)).toBeLessThanOrEqual(1);
        }
        expect(counts.at(-1)).toEqual([0, 0]);
    });
});
