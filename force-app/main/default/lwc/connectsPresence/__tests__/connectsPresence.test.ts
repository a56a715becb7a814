import { createElement } from 'lwc';
import type { OmniMessage, OmniRequest, PresenceDeskState } from 'c/connectsPresenceDesk';
import ConnectsPresence from '../connectsPresence';

const mockState: PresenceDeskState = {
    omni: 'disconnected',
    omniError: 'No network.',
    rules: { kind: 'failed', why: 'Down.' },
    statuses: [],
    role: 'owner',
    presence: 'Busy',
    agent: { state: 'NOT_READY', reasonCode: '5', reasonLabel: 'Lunch' },
    saved: null,
    savedReady: null,
    pausedUntil: null,
    refusal: null,
    history: [
        {
            side: 'agent',
            to: { state: 'NOT_READY', reasonCode: '5', reasonLabel: 'Lunch' },
            cause: { code: 'MANUAL' },
            at: Date.parse('2026-11-02T12:00:00Z'),
        },
    ],
};

/** The presence desk of the document, as the component knows it. */
const mockDesk = {
    send: (() => undefined) as (request: OmniRequest) => void,
    listeners: new Set<(state: PresenceDeskState) => void>(),
    received: [] as OmniMessage[],
    signIns: 0,
    reloads: 0,
    isLeft: false,
};

jest.mock('c/connectsPresenceDesk', () => ({
    watchPresence: (listener: (state: PresenceDeskState) => void) => {
        mockDesk.listeners.add(listener);
        listener(mockState);
        return () => mockDesk.listeners.delete(listener);
    },
    hostOmniChannel: (send: (request: OmniRequest) => void) => {
        mockDesk.send = send;
        return {
            receive: (message: OmniMessage) => mockDesk.received.push(message),
            signInAgain: () => {
                mockDesk.signIns += 1;
                return Promise.reject(new Error('Still no network.'));
            },
            leave: () => {
                mockDesk.isLeft = true;
            },
        };
    },
    reloadPresenceRules: () => {
        mockDesk.reloads += 1;
    },
    dismissRefusal: () => undefined,
}));

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
        await Promise.resolve();
    }
}

function noticeOf(element: Element, key: string): Element | null {
    return element.shadowRoot?.querySelector(`[data-key="${key}"]`) ?? null;
}

it('carries Omni-Channel in and out, shows how it stands, and acts on its buttons', async () => {
    const element = createElement('c-connects-presence', { is: ConnectsPresence });
    const requests: unknown[] = [];
    element.addEventListener('omnirequest', (event) =>
        requests.push((event as CustomEvent).detail),
    );
    document.body.append(element);
    await settle();

    const request: OmniRequest = { id: 1, method: 'getServicePresenceStatusId' };
    mockDesk.send(request);
    expect(requests).toEqual([request]);
    const answer: OmniMessage = { kind: 'answer', id: 1, isDone: true, value: null };
    (element as unknown as ConnectsPresence).receive(answer);
    expect(mockDesk.received).toEqual([answer]);

    noticeOf(element, 'disconnected')?.dispatchEvent(new CustomEvent('action'));
    noticeOf(element, 'failed')?.dispatchEvent(new CustomEvent('action'));
    await settle();
    expect([mockDesk.signIns, mockDesk.reloads]).toEqual([1, 1]);
    expect(noticeOf(element, 'sign-in')).toMatchObject({ text: 'Still no network.' });
    await expect(element).toBeAccessible();

    noticeOf(element, 'sign-in')?.dispatchEvent(new CustomEvent('action'));
    await settle();
    expect(noticeOf(element, 'sign-in')).toBeNull();
    element.remove();
    expect(mockDesk.isLeft).toBe(true);
});

it('forgets why signing in did not work once Omni-Channel is back', async () => {
    const element = createElement('c-connects-presence', { is: ConnectsPresence });
    document.body.append(element);
    await settle();
    noticeOf(element, 'disconnected')?.dispatchEvent(new CustomEvent('action'));
    await settle();
    expect(noticeOf(element, 'sign-in')).not.toBeNull();
    const states: readonly PresenceDeskState[] = [{ ...mockState, omni: 'signed-in' }, mockState];
    states.forEach((state) => mockDesk.listeners.forEach((tell) => tell(state)));
    await settle();
    expect(noticeOf(element, 'disconnected')).not.toBeNull();
    expect(noticeOf(element, 'sign-in')).toBeNull();
    element.remove();
});
