import { accepted, CONFIRMATION_MS, interrupted, observed, requested } from 'c/connectsAgentState';
import type { AgentChannel, ChannelState } from 'c/connectsIntegrationApiSvc';

function channel(state: ChannelState, reasonCode: string | null = null): AgentChannel {
    return {
        type: 'VOICE',
        state,
        reasonCode,
        reasonLabel: '',
        since: null,
        workItemCount: 0,
    };
}

const READY = [channel('READY')];
const LUNCH = [channel('NOT_READY', '10')];
const TALKING = [channel('TALKING')];

describe('a requested state', () => {
    it('is pending until the gadget answers, whatever the channels do', () => {
        const request = requested('NOT_READY', '10', 'Lunch', READY);
        expect(observed(request, LUNCH, 1e12)).toBe(request);
        expect(request.phase).toBe('pending');
    });

    it('is done when the state is there already as the gadget reports success', () => {
        const request = requested('NOT_READY', '10', 'Lunch', READY);
        expect(accepted(request, LUNCH, 0)).toBeNull();
    });

    it('is confirmed by the state that arrives after the success', () => {
        const request = accepted(requested('NOT_READY', '10', 'Lunch', READY), READY, 0);
        expect(request?.phase).toBe('confirming');
        expect(request && observed(request, LUNCH, 100)).toBeNull();
    });

    it('is not confirmed by the same state with another reason', () => {
        const request = accepted(requested('NOT_READY', '10', 'Lunch', READY), READY, 0);
        expect(request && observed(request, [channel('NOT_READY', '20')], 100)).toBe(request);
    });

    it('is called unconfirmed when the state does not arrive, and forgotten at the next change', () => {
        const request = accepted(requested('READY', null, '', LUNCH), LUNCH, 1_000);
        expect(request && observed(request, LUNCH, 999 + CONFIRMATION_MS)).toBe(request);
        const late = request && observed(request, LUNCH, 1_000 + CONFIRMATION_MS);
        expect(late?.phase).toBe('unconfirmed');
        expect(late && observed(late, LUNCH, 1e12)).toBe(late);
        expect(late && observed(late, TALKING, 1e12)).toBeNull();
    });

    it('gives way to another state or reason that came instead', () => {
        const request = accepted(requested('NOT_READY', '10', 'Lunch', READY), READY, 0);
        expect(request && observed(request, TALKING, CONFIRMATION_MS)).toBeNull();
    });

    it('stays unconfirmed as long as one channel of several has not moved', () => {
        const chat: AgentChannel = { ...channel('NOT_READY'), type: 'CHAT' };
        const before = [channel('NOT_READY'), chat];
        const request = accepted(requested('READY', null, '', before), before, 0);
        const late = request && observed(request, [channel('READY'), chat], CONFIRMATION_MS);
        expect(late?.phase).toBe('unconfirmed');
        expect(late && observed(late, [channel('READY'), chat], 1e12)).toBe(late);
    });

    it('that waits for the end of a call is unsure after an outage, any other is not', () => {
        const request = requested('NOT_READY', '10', 'Lunch', TALKING);
        const waiting = accepted(request, TALKING, 0);
        expect(waiting && interrupted(waiting).phase).toBe('unconfirmed');
        expect(interrupted(request)).toBe(request);
    });

    it('waits for the end of a call, however long it takes', () => {
        const request = accepted(requested('NOT_READY', '10', 'Lunch', TALKING), TALKING, 0);
        expect(request?.phase).toBe('waiting');
        expect(request && observed(request, TALKING, 3_600_000)).toBe(request);
        expect(request && observed(request, LUNCH, 3_600_001)).toBeNull();
    });

    it('gives way to the truth when the call ends in another state', () => {
        const request = accepted(requested('NOT_READY', '10', 'Lunch', TALKING), TALKING, 0);
        expect(request && observed(request, [channel('WORK')], 1)).toBeNull();
    });
});
