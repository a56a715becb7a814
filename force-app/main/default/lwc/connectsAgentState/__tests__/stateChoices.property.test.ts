import fc from 'fast-check';
import { choicesFor } from 'c/connectsAgentState';
import type { AgentChannel, ChannelState, ReasonCode } from 'c/connectsIntegrationApiSvc';
import { prove } from '../../../../../../jest/proofs';

const STATES: ChannelState[] = [
    'NOT_READY',
    'READY',
    'TALKING',
    'ACTIVE',
    'WORK',
    'WORK_READY',
    'LOGOUT',
];

const TYPES = ['VOICE', 'TICKET', 'CHAT'] as const;

const reasons = fc
    .array(fc.constantFrom('1', '2', '3'), { maxLength: 3 })
    .map((codes) =>
        codes.map((code): ReasonCode => ({ Label: `Reason ${code}`, ReasonCode: code, Id: code })),
    );

it('never offers what the contact center is known to refuse', async () => {
    await prove(
        'Agent state: no choice is offered that the contact center is known to refuse',
        fc.property(
            fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 3 }),
            fc.boolean(),
            fc.boolean(),
            reasons,
            (list, isConnected, hasPendingRequest, configured) => {
                const channels = list.map((state, index): AgentChannel => ({
                    type: TYPES[index] ?? 'VOICE',
                    state,
                    reasonCode: null,
                    reasonLabel: '',
                    since: null,
                    workItemCount: 0,
                }));
                const { ready, notReady, wrapUp, logout } = choicesFor({
                    type: channels.length > 1 ? 'OVERALL' : 'VOICE',
                    channels,
                    isConnected,
                    hasPendingRequest,
                    notReadyReasons: configured,
                    logoutReasons: configured,
                });
                const open = [ready, ...notReady, ...wrapUp, ...logout].filter(
                    ({ blocker }) => blocker === null,
                );
                const isHeld = !isConnected || hasPendingRequest;
                expect(isHeld && open.length > 0).toBe(false);
                for (const { state } of open) {
                    const isAllowed = {
                        READY: list.some((s) => s !== 'READY'),
                        NOT_READY: list.some((s) => s !== 'LOGOUT'),
                        WORK: list.length === 1 && list[0] === 'TALKING',
                        WORK_READY: list.length === 1 && list[0] === 'TALKING',
                        LOGOUT: list.every((s) => s === 'NOT_READY' || s === 'LOGOUT'),
                    }[state];
                    expect(isAllowed).toBe(true);
                }
            },
        ),
        { sample: 500, full: 100_000 },
    );
});
