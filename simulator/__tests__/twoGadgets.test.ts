import { createDesk, openColleagueDesk, type Desk } from './support/desk';
import type { Platform } from '../api';

const PLATFORMS = ['CCE', 'CCX'] as const satisfies readonly Platform[];

/** The events so far without those about teams and queues; forgets them. */
function take(desk: Desk): string[] {
    return desk.takeEvents().filter((line) => !/^on(Team|Queue)Data/.test(line));
}

/** Agent A talks with a customer; the calls of both agents so far are forgotten. */
async function talkingDesks(platform: Platform): Promise<{ a: Desk; b: Desk; customer: string }> {
    const a = createDesk({ platform });
    const b = openColleagueDesk(a);
    void a.gadget.play('incoming-call', { agent: 'manual', talkMs: 1e9, from: '41317654321' });
    const customer = a.api.getFirstWorkItemId('VOICE');
    a.gadget.answer(customer);
    await a.gadget.advance(1_000);
    take(a);
    return { a, b, customer };
}

/** A consults B, who answers. */
async function consultingDesks(platform: Platform) {
    const desks = await talkingDesks(platform);
    const { a, b } = desks;
    a.gadget.dial(b.gadget.agent.extension);
    const consult = a.api.getSecondWorkItemId('VOICE');
    b.gadget.answer(b.api.getFirstWorkItemId('VOICE'));
    await a.gadget.advance(1_000);
    return { ...desks, consult };
}

describe('two gadgets of one contact center', () => {
    it('are of different agents, on the same clock', async () => {
        const a = createDesk();
        const b = openColleagueDesk(a);
        expect(b.gadget.agent.id).not.toBe(a.gadget.agent.id);
        expect(b.gadget.agent.teamId).toBe(a.gadget.agent.teamId);
        await b.gadget.advance(5_000);
        expect(a.gadget.now()).toBe(b.gadget.now());
        expect(a.gadget.openGadget(b.gadget.agent.id)).toBe(b.gadget);
    });

    it('let a supervisor work beside an agent', () => {
        const { gadget } = createDesk();
        const supervisor = gadget.openGadget('supervisor');
        expect(supervisor.ctiData).toMatchObject({ Supervisor: true });
        expect(gadget.ctiData).toMatchObject({ Supervisor: false });
        expect(createDesk({ supervisor: true }).gadget.ctiData?.Supervisor).toBe(true);
    });

    it('refuse a colleague who does not exist, and say what is possible', () => {
        const { gadget } = createDesk();
        expect(() => gadget.openGadget('4711')).toThrow('id of colleagues');
        const alone = createDesk({ center: { agents: 1, teams: 1, queues: 1 } }).gadget;
        expect(alone.colleagues).toEqual([]);
        expect(() => alone.openGadget()).toThrow('no colleague');
    });

    it('keep their libraries apart', async () => {
        const a = createDesk();
        const b = openColleagueDesk(a);
        expect(b.api.getCtiData()?.Agent).toBe(b.gadget.agent.id);
        expect(a.api.getCtiData()?.Agent).toBe(a.gadget.agent.id);
        await b.gadget.setAgentState('VOICE', 'READY');
        expect(take(b)).toHaveLength(1);
        expect(take(a)).toEqual([]);
    });

    it('stop together with the first, and one alone without it', async () => {
        const a = createDesk();
        const b = openColleagueDesk(a);
        const supervisor = a.gadget.openGadget('supervisor');
        b.gadget.stop();
        expect(() => b.gadget.signOut()).toThrow('stopped');
        await a.gadget.advance(1_000);
        a.gadget.stop();
        expect(() => supervisor.advance(1)).toThrow('stopped');
    });

    it('find the same contact for the same number', async () => {
        const { a, b } = await consultingDesks('CCE');
        const found = a.api.getFirstWorkItem('VOICE')?.CrmData.SearchResult;
        a.gadget.transfer(a.api.getFirstWorkItemId('VOICE'));
        expect(b.api.getFirstWorkItem('VOICE')?.CrmData.SearchResult).toEqual(found);
    });
});

describe.each(PLATFORMS)('a warm transfer on %s', (platform) => {
    const talking = platform === 'CCE' ? 'TALKING' : 'NOT_READY';
    const reason = platform === 'CCE' ? '0' : '32760';

    it('holds the customer while the agent consults', async () => {
        const { a, b } = await talkingDesks(platform);
        a.gadget.dial(b.gadget.agent.extension);
        await a.gadget.advance(500);
        b.gadget.answer(b.api.getFirstWorkItemId('VOICE'));
        await a.gadget.advance(500);
        expect(take(a)).toEqual([
            'onWorkItemPause[PAUSED]',
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE TALKING→TALKING 2 (0)',
            'onSearchAndScreenPopResult[OFFERED]',
            'onWorkItemConnect[ACTIVE]',
            'onActivitySave[ACTIVE] created=true',
        ]);
        expect(a.api.getSecondWorkItem('VOICE')).toMatchObject({
            CallType: 'CONSULT',
            Direction: 'outbound',
            IsInternalCall: true,
            PerVar2: 'en',
        });
    });

    it('brings the second agent the call, with its variables', async () => {
        const { a, b, customer } = await consultingDesks(platform);
        const before = a.api.getFirstWorkItem('VOICE');
        take(a);
        take(b);
        expect((await a.ask('transferConsultationCall', customer)).success).toBe(true);
        expect(take(a)).toEqual([
            'onWorkItemEnd[ENDED]',
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            'onActivitySave[ENDED] created=false',
            'onActivitySave[ENDED] created=false',
        ]);
        expect(take(b).slice(0, 4)).toEqual([
            'onWorkItemEnd[ENDED]',
            'onWorkItemCreate[ACTIVE]',
            'onSearchAndScreenPopResult[ACTIVE]',
            'onWorkItemConnect[ACTIVE]',
        ]);
        expect(b.api.getFirstWorkItem('VOICE')).toMatchObject({
            Id: customer,
            CallType: 'TRANSFER',
            Direction: 'inbound',
            Sender: '41317654321',
            DialedNumber: before?.DialedNumber,
            PerVar1: before?.PerVar1,
            NamedVariables: before?.NamedVariables,
            QueueName: before?.QueueName,
            SecondaryId: expect.stringMatching(/^\d{8}$/),
        });
        expect(b.api.getChannel('VOICE')?.State).toBe(talking);
        expect(String(b.api.getChannel('VOICE')?.ReasonCode)).toBe(reason);
    });

    it('ends for the second agent when the customer hangs up', async () => {
        const { a, b, customer } = await consultingDesks(platform);
        a.gadget.transfer(customer);
        take(b);
        b.gadget.hangUp(customer);
        expect(take(b)).toContain('onWorkItemEnd[ENDED]');
        expect(b.api.getChannel('VOICE')?.State).toBe('NOT_READY');
    });

    it('joins the original call to the consultation if the agent swapped them', async () => {
        const { a, b, customer, consult } = await consultingDesks(platform);
        a.gadget.retrieve(customer);
        expect(a.api.getFirstWorkItem('VOICE')?.State).toBe('ACTIVE');
        expect((await a.ask('transferConsultationCall', customer)).error).toContain(
            'Generic Error',
        );
        expect((await a.ask('transferConsultationCall', consult)).success).toBe(true);
        expect(b.api.getFirstWorkItem('VOICE')).toMatchObject({
            Id: consult,
            SecondaryId: customer,
        });
    });

    it('is refused until the second agent has answered', async () => {
        const { a, b, customer } = await talkingDesks(platform);
        a.gadget.dial(b.gadget.agent.extension);
        const { success, error } = await a.ask('transferConsultationCall', customer);
        expect({ success, error }).toEqual({
            success: false,
            error: expect.stringContaining('Generic Error'),
        });
        expect(a.api.getSecondWorkItem('VOICE')?.State).toBe('OFFERED');
    });
});

describe.each(PLATFORMS)('a consultation on %s', (platform) => {
    it('given up leaves the customer on hold, to be retrieved', async () => {
        const { a, b, customer, consult } = await consultingDesks(platform);
        take(a);
        a.gadget.hangUp(consult);
        expect(b.api.getFirstWorkItem('VOICE')).toBeNull();
        a.gadget.retrieve(customer);
        await a.gadget.advance(1_000);
        expect(take(a)).toEqual([
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→TALKING 1 (0)',
            'onWorkItemResume[ACTIVE]',
            'onActivitySave[ENDED] created=false',
        ]);
    });

    it('goes on when the customer hangs up meanwhile, and no wrap-up follows that call', async () => {
        const { a, customer, consult } = await consultingDesks(platform);
        await a.gadget.setAgentState('VOICE', 'WORK');
        take(a);
        a.gadget.farEndHangsUp(customer);
        expect(take(a).slice(0, 2)).toEqual([
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→TALKING 1 (0)',
        ]);
        a.gadget.hangUp(consult);
        expect(take(a)).toContain('onWorkItemWrapup[WRAPUP]');
    });

    it('with a busy colleague fails, and the customer stays on hold', async () => {
        const { a, b, customer } = await talkingDesks(platform);
        b.gadget.dial('0041445556677');
        a.gadget.dial(b.gadget.agent.extension);
        take(a);
        await a.gadget.advance(5_000);
        expect(take(a)).toContain('onWorkItemEnd[ENDED]');
        expect(a.api.getFirstWorkItem('VOICE')).toMatchObject({ Id: customer, State: 'PAUSED' });
    });

    it('with a colleague who has no gadget is answered alone', async () => {
        const { a } = await talkingDesks(platform);
        const colleague = a.gadget.colleagues.at(-1);
        a.gadget.dial(colleague?.extension ?? '');
        await a.gadget.advance(4_000);
        expect(a.api.getSecondWorkItem('VOICE')?.State).toBe('ACTIVE');
    });
});

describe.each(PLATFORMS)('a conference on %s', (platform) => {
    it('makes one call of three parties', async () => {
        const { a, b, customer } = await consultingDesks(platform);
        take(a);
        take(b);
        expect((await a.ask('conferenceConsultationCall', customer)).success).toBe(true);
        expect(take(a)).toEqual([
            'onWorkItemEnd[ENDED]',
            'onWorkItemResume[ACTIVE]',
            'ASC VOICE TALKING→TALKING 1 (0)',
            'onActivitySave[ENDED] created=false',
        ]);
        expect(take(b).slice(0, 4)).toEqual([
            'onWorkItemEnd[ENDED]',
            'onWorkItemCreate[ACTIVE]',
            'onSearchAndScreenPopResult[ACTIVE]',
            'onWorkItemConnect[ACTIVE]',
        ]);
        for (const { api } of [a, b]) {
            const item = api.getFirstWorkItem('VOICE');
            expect(item).toMatchObject({ Id: customer, CallType: 'CONFERENCE' });
            const present = item?.Participants.filter(({ State }) => State === 'ACTIVE');
            expect(present).toHaveLength(3);
        }
    });

    it('goes on when the agent who made it leaves', async () => {
        const { a, b, customer } = await consultingDesks(platform);
        a.gadget.conference(customer);
        take(a);
        a.gadget.hangUp(customer);
        expect(take(a)).toContain('onWorkItemEnd[ENDED]');
        expect(b.api.getFirstWorkItem('VOICE')).toMatchObject({ Id: customer, State: 'ACTIVE' });
        b.gadget.hangUp(customer);
        expect(b.api.getFirstWorkItem('VOICE')).toBeNull();
    });

    it('takes four parties and no fifth', async () => {
        const { a, customer } = await consultingDesks(platform);
        a.gadget.conference(customer);
        for (const [number, error] of [
            ['0041446667788', undefined],
            ['0041447778899', 'Generic Error: CF_CONFERENCE_MEMBER_LIMIT_EXCEEDED (38)'],
        ] as const) {
            a.gadget.dial(number);
            await a.gadget.advance(4_000);
            expect((await a.ask('conferenceConsultationCall', customer)).error).toBe(error);
        }
    });

    it('lets nobody but its controller add parties', async () => {
        const { a, b, customer } = await consultingDesks(platform);
        a.gadget.conference(customer);
        b.gadget.dial('0041446667788');
        await b.gadget.advance(4_000);
        expect((await b.ask('conferenceConsultationCall', customer)).error).toContain(
            platform === 'CCE' ? '20999' : 'Invalid State',
        );
    });
});

describe.each(PLATFORMS)('a blind transfer on %s', (platform) => {
    it('rings at the second agent, who gets the call with its variables', async () => {
        const { a, b, customer } = await talkingDesks(platform);
        const { extension } = b.gadget.agent;
        expect((await a.ask('blindTransferCall', customer, extension, true)).success).toBe(true);
        expect(take(a)).toEqual([
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            'onActivitySave[ENDED] created=false',
        ]);
        expect(b.api.getFirstWorkItem('VOICE')).toMatchObject({
            Id: customer,
            State: 'OFFERED',
            CallType: platform === 'CCE' ? 'TRANSFER' : 'OFFERED',
            Sender: '41317654321',
            PerVar2: 'en',
        });
        b.gadget.answer(customer);
        expect(b.api.getFirstWorkItem('VOICE')?.State).toBe('ACTIVE');
    });

    it('ends without Connect when the customer gives up before the answer', async () => {
        const { a, b, customer } = await talkingDesks(platform);
        a.gadget.blindTransfer(customer, b.gadget.agent.extension);
        b.gadget.farEndHangsUp(customer);
        const events = take(b);
        expect(events).toContain('onWorkItemEnd[ENDED]');
        expect(events).not.toContain('onWorkItemConnect[ACTIVE]');
    });

    it('of a held, a ringing or an unknown call is refused', async () => {
        const { a, b, customer } = await talkingDesks(platform);
        const { extension } = b.gadget.agent;
        a.gadget.hold(customer);
        const held = await a.ask('blindTransferCall', customer, extension, true);
        expect(held.error).toContain('Generic Error');
        a.gadget.retrieve(customer);
        a.gadget.dial(extension);
        const ringing = b.api.getFirstWorkItemId('VOICE');
        const offered = await b.ask('blindTransferCall', ringing, '41445556677', true);
        expect(offered.error).toContain('Generic Error');
        const unknown = await a.ask('blindTransferCall', '1', extension, true);
        expect(unknown.error).toContain('Dialog Not Found');
    });
});
