import { choicesFor, type ChoiceContext } from 'c/connectsAgentState';
import type { AgentChannel, ChannelState, ReasonCode } from 'c/connectsIntegrationApiSvc';

const LUNCH: ReasonCode = { Label: 'Lunch', ReasonCode: '10', Id: '1' };
const MEETING: ReasonCode = { Label: 'Meeting', ReasonCode: '20', Id: '2' };
const SHIFT_END: ReasonCode = { Label: 'End of shift', ReasonCode: '1000', Id: '3' };

function channel(
    state: ChannelState,
    reasonCode: string | null = null,
    type: AgentChannel['type'] = 'VOICE',
): AgentChannel {
    return { type, state, reasonCode, reasonLabel: '', since: null, workItemCount: 0 };
}

function context(channels: AgentChannel[], changes: Partial<ChoiceContext> = {}): ChoiceContext {
    return {
        type: channels.length > 1 ? 'OVERALL' : (channels[0]?.type ?? 'VOICE'),
        channels,
        isConnected: true,
        hasPendingRequest: false,
        notReadyReasons: [LUNCH, MEETING],
        logoutReasons: [SHIFT_END],
        ...changes,
    };
}

const blockers = (choices: readonly { blocker: unknown }[]) =>
    choices.map(({ blocker }) => blocker);

describe('choices of an agent', () => {
    it('offers Ready, other reasons and sign-out to an agent who is Not Ready', () => {
        const { ready, notReady, logout } = choicesFor(context([channel('NOT_READY', '10')]));
        expect(ready.blocker).toBeNull();
        expect(notReady.map(({ reason }) => reason)).toEqual([LUNCH, MEETING]);
        expect(blockers(notReady)).toEqual(['ALREADY_THERE', null]);
        expect(blockers(logout)).toEqual([null]);
    });

    it('asks a ready agent to go Not Ready before signing out', () => {
        const { ready, logout } = choicesFor(context([channel('READY')]));
        expect(ready.blocker).toBe('ALREADY_THERE');
        expect(blockers(logout)).toEqual(['NOT_READY_FIRST']);
    });

    it('allows wrap-up only while talking, and only on voice', () => {
        expect(blockers(choicesFor(context([channel('TALKING')])).wrapUp)).toEqual([null, null]);
        expect(blockers(choicesFor(context([channel('READY')])).wrapUp)).toEqual([
            'ONLY_WHILE_TALKING',
            'ONLY_WHILE_TALKING',
        ]);
        expect(choicesFor(context([channel('ACTIVE', null, 'CHAT')])).wrapUp).toEqual([]);
        expect(
            choicesFor(context([channel('TALKING'), channel('READY', null, 'CHAT')])).wrapUp,
        ).toEqual([]);
    });

    it('takes a state chosen during a call only after it, and no sign-out at all', () => {
        const { ready, notReady, logout } = choicesFor(context([channel('TALKING')]));
        expect(ready).toMatchObject({ blocker: null, takesEffectLater: true });
        expect(notReady[0]).toMatchObject({ blocker: null, takesEffectLater: true });
        expect(blockers(logout)).toEqual(['FINISH_WORK_FIRST']);
    });

    it('offers one choice without a reason where none is configured', () => {
        const none = { notReadyReasons: [], logoutReasons: [] };
        const { notReady, logout } = choicesFor(context([channel('READY')], none));
        expect(notReady).toMatchObject([{ reason: null, blocker: null }]);
        expect(logout).toMatchObject([{ reason: null, blocker: 'NOT_READY_FIRST' }]);
        expect(choicesFor(context([channel('NOT_READY')], none)).notReady[0]?.blocker).toBe(
            'ALREADY_THERE',
        );
    });

    it('sees all channels together: possible if one of them can still change', () => {
        const { ready, logout } = choicesFor(
            context([channel('READY'), channel('NOT_READY', '10', 'CHAT')]),
        );
        expect(ready.blocker).toBeNull();
        expect(blockers(logout)).toEqual(['NOT_READY_FIRST']);
    });

    it.each([
        ['CONNECTION_LOST', { isConnected: false }, 'READY'],
        ['REQUEST_PENDING', { hasPendingRequest: true }, 'READY'],
        ['SIGNED_OUT', {}, 'LOGOUT'],
    ] as const)('blocks everything: %s', (blocker, changes, state) => {
        const { ready, notReady, wrapUp, logout } = choicesFor(context([channel(state)], changes));
        const all = [ready, ...notReady, ...wrapUp, ...logout];
        expect(new Set(blockers(all))).toEqual(new Set([blocker]));
    });
});
