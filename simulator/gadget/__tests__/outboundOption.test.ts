import type { KeyValue } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, openColleagueDesk, type Desk } from '../../__tests__/support/desk';
import type { Platform } from '../../api';

const PLATFORMS = ['CCE', 'CCX'] as const satisfies readonly Platform[];

/** The events about calls and the agent's state so far; forgets them. */
function take(desk: Desk): string[] {
    return desk.takeEvents().filter((line) => !/^on(Team|Queue)Data/.test(line));
}

/** Plays a preview whose reservation nobody has decided on. */
async function reservedDesk(platform: Platform) {
    const desk = createDesk({ platform });
    void desk.gadget.play('outbound-preview', { lookMs: 29_000, talkMs: 1e6, ringMs: 2_000 });
    await desk.gadget.advance(1_000);
    return { ...desk, desk, id: desk.api.getFirstWorkItemId('VOICE') };
}

function variable(named: readonly KeyValue[] | undefined, key: string): string | undefined {
    return named?.find(({ Key }) => Key === key)?.Value;
}

const RESERVED = [
    'ASC VOICE NOT_READY→READY 0 (0)',
    'ASC VOICE READY→TALKING 0 (0)',
    'onWorkItemCreate[OFFERED]',
    'ASC VOICE TALKING→TALKING 1 (0)',
    'onWorkItemOODataReceived[OFFERED]',
    'onSearchAndScreenPopResult[OFFERED]',
];

describe.each(PLATFORMS)('a progressive campaign on %s', (platform) => {
    it('brings a customer with the campaign data', async () => {
        const desk = createDesk({ platform });
        void desk.gadget.play('outbound-progressive', { ringMs: 1_000, talkMs: 1e6 });
        expect(desk.api.getChannel('VOICE')?.State).toBe('TALKING');
        expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
        await desk.gadget.advance(2_000);
        const item = desk.api.getFirstWorkItem('VOICE');
        expect(item).toMatchObject({
            State: 'ACTIVE',
            CallType: 'OUTBOUND',
            Direction: 'outbound',
            Sender: desk.gadget.agent.extension,
        });
        expect(variable(item?.NamedVariables, 'BACampaign')).toBe('Spring Offer');
        expect(variable(item?.NamedVariables, 'BAStatus')).toBe('PROGRESSIVE_OUTBOUND');
        expect(variable(item?.NamedVariables, 'BABuddyName')).toBe('Miller, Alex');
        expect(variable(item?.NamedVariables, 'BATimeZone')).toMatch(/^[+-]\d{5}$/);
        expect(variable(item?.NamedVariables, 'BACustomerNumber')).toBe(
            platform === 'CCX' ? item?.Destination : undefined,
        );
    });

    it('frees the agent when no customer answers', async () => {
        const desk = createDesk({ platform });
        await desk.gadget.play('outbound-progressive', { outcome: 'no-answer' });
        expect(take(desk)).toEqual([
            'ASC VOICE NOT_READY→READY 0 (0)',
            'ASC VOICE READY→TALKING 0 (0)',
            'ASC VOICE TALKING→READY 0 (0)',
        ]);
    });

    it('lets the agent leave the reservation on CCE only', async () => {
        const { gadget, api } = createDesk({ platform });
        void gadget.play('outbound-progressive', { ringMs: 10_000 });
        const { success, error } = await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        expect(success).toBe(platform === 'CCE');
        expect(error ?? '').toContain(platform === 'CCE' ? '' : 'Internal Server Error');
        await gadget.advance(11_000);
        expect(api.getFirstWorkItem('VOICE') === null).toBe(platform === 'CCE');
    });
});

describe.each(PLATFORMS)('a preview on %s', (platform) => {
    const mode = platform === 'CCE' ? 'PREVIEW' : 'DIRECT_PREVIEW';

    it('reserves the agent with a call of its own', async () => {
        const { desk, api } = await reservedDesk(platform);
        expect(take(desk)).toEqual(RESERVED);
        const item = api.getFirstWorkItem('VOICE');
        expect(item).toMatchObject({ CallType: `OUTBOUND_${mode}`, Direction: 'inbound' });
        expect(variable(item?.NamedVariables, 'BAStatus')).toBe(`${mode}_OUTBOUND_RESERVATION`);
        expect(variable(item?.NamedVariables, 'BAResponse')).toBe('');
        expect(api.isMakeCallEnabled()).toBe(false);
    });

    it('is accepted by startItem: the customer is dialled with a call of its own', async () => {
        const { desk, api, ask, id } = await reservedDesk(platform);
        take(desk);
        expect((await ask('startItem', 'VOICE', id)).success).toBe(true);
        expect(take(desk)).toEqual([
            'onCallVariableChanged[OFFERED]',
            'onBAResponseChanged[OFFERED]',
            'onWorkItemEnd[ENDED]',
            'onWorkItemCreate[OFFERED]',
            'onWorkItemOODataReceived[OFFERED]',
            'onSearchAndScreenPopResult[OFFERED]',
            'onWorkItemConnect[ACTIVE]',
            'onActivitySave[ACTIVE] created=true',
        ]);
        const item = api.getFirstWorkItem('VOICE');
        expect(item?.Id).not.toBe(id);
        expect(variable(item?.NamedVariables, 'BAStatus')).toBe(`${mode}_OUTBOUND`);
    });

    it.each(['rejectReservation', 'closeReservation'] as const)(
        '%s frees the agent',
        async (how) => {
            const { desk, gadget, id } = await reservedDesk(platform);
            take(desk);
            gadget[how](id);
            expect(take(desk)).toEqual(['onWorkItemEnd[ENDED]', 'ASC VOICE TALKING→READY 0 (0)']);
            expect(() => gadget[how](id)).toThrow('Dialog Not Found');
        },
    );

    it('expires', async () => {
        const desk = createDesk({ platform, assumptions: { 'A-PREVIEWTIME': 5_000 } });
        await desk.gadget.play('outbound-preview', { decision: 'timeout' });
        expect(take(desk)).toEqual([
            ...RESERVED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
        ]);
    });

    it('frees the agent when the customer does not answer', async () => {
        const desk = createDesk({ platform });
        await desk.gadget.play('outbound-preview', { outcome: 'no-answer' });
        const events = take(desk);
        expect(events).not.toContain('onWorkItemConnect[ACTIVE]');
        expect(events.at(-1)).toBe('ASC VOICE TALKING→READY 0 (0)');
    });

    it('keeps a wish to be Not Ready until the reservation ends, on CCE only', async () => {
        const { desk, gadget, api, id } = await reservedDesk(platform);
        take(desk);
        const { success } = await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        expect(success).toBe(platform === 'CCE');
        expect(take(desk)).toEqual([]);
        gadget.rejectReservation(id);
        expect(api.getChannel('VOICE')?.State).toBe(platform === 'CCE' ? 'NOT_READY' : 'READY');
    });

    it('refuses call control on the reservation', async () => {
        const { ask, gadget, id } = await reservedDesk(platform);
        expect((await ask('endItem', 'VOICE', id)).error).toContain('Invalid State');
        expect((await ask('makeCall', '41445556677', {}, true)).error).toContain('Generic Error');
        expect(() => gadget.hold(id)).toThrow('Generic Error');
    });
});

/** The agent talks to a customer of a campaign. */
async function campaignDesk(platform: Platform) {
    const desk = createDesk({ platform });
    void desk.gadget.play('outbound-progressive', { ringMs: 1_000, talkMs: 1e6 });
    await desk.gadget.advance(3_000);
    desk.takeEvents();
    return { ...desk, id: desk.api.getFirstWorkItemId('VOICE') };
}

describe('responses to the dialer', () => {
    it.each([
        ['CCE', 'Callback 12312026 14:30'],
        ['CCE', 'REX_ANS_MACHINE'],
        ['CCE', 'P#41445556677'],
        ['CCX', 'DO_NOT_CALL'],
    ] as const)('on %s: %s is taken and told', async (platform, response) => {
        const { gadget, api, takeEvents, id } = await campaignDesk(platform);
        gadget.setBaResponse(id, response);
        expect(takeEvents()).toEqual([
            'onCallVariableChanged[ACTIVE]',
            'onBAResponseChanged[ACTIVE]',
        ]);
        const named = api.getFirstWorkItem('VOICE')?.NamedVariables;
        expect(variable(named, 'BAResponse')).toBe(response);
    });

    it.each([
        ['CCE', 'DO_NOT_CALL', 'Invalid Input'],
        ['CCX', 'Callback 13312026 14:30', 'Invalid Input'],
        ['CCX', 'Accept', 'Invalid State'],
    ] as const)('on %s: %s is refused', async (platform, response, error) => {
        const { gadget, takeEvents, id } = await campaignDesk(platform);
        expect(() => gadget.setBaResponse(id, response)).toThrow(error);
        expect(takeEvents()).toEqual([]);
    });

    it('belong to campaign calls', async () => {
        const { gadget, api } = createDesk();
        gadget.dial('41445556677');
        await gadget.advance(4_000);
        const id = api.getFirstWorkItemId('VOICE');
        expect(() => gadget.setBaResponse(id, 'REX_FAX')).toThrow('campaign call');
    });
});

describe.each(PLATFORMS)('a campaign call that is transferred on %s', (platform) => {
    it('shows its data to the second agent', async () => {
        const desk = createDesk({ platform });
        const other = openColleagueDesk(desk);
        void desk.gadget.play('outbound-progressive', { ringMs: 1_000, talkMs: 1e6 });
        await desk.gadget.advance(3_000);
        const id = desk.api.getFirstWorkItemId('VOICE');
        desk.gadget.dial(other.gadget.agent.extension);
        other.gadget.answer(desk.api.getSecondWorkItemId('VOICE'));
        take(other);
        desk.gadget.transfer(id);
        expect(take(other)).toContain('onWorkItemOODataReceived[ACTIVE]');
        const named = other.api.getFirstWorkItem('VOICE')?.NamedVariables;
        expect(variable(named, 'BAStatus')).toBe(
            platform === 'CCE' ? 'PROGRESSIVE_OUTBOUND' : 'TRANSFERRED',
        );
    });
});
