/**
 * Presence and agent state of this document, once for every component: what they are, why, and the
 * rules by which they follow each other (docs/presence.md).
 *
 *     connectedCallback() {
 *         this.stop = watchPresence((state) => { this.state = state; });
 *     }
 *     disconnectedCallback() {
 *         this.stop();
 *     }
 *
 * Rules run where a component hosts Omni-Channel (`hostOmniChannel`); without one this still tells why
 * the agent has a state.
 */
import userId from '@salesforce/user/Id';
import readSetup from '@salesforce/apex/PresenceReader.read';
import { serverErrorText } from 'c/connectsFormat';
import type { HostComponent } from 'c/connectsIntegrationApiSvc';
import { browserTimers, standFor } from 'c/connectsLeader';
import { type LiveWatch, watchLive } from 'c/connectsLiveState';
import { errorText } from 'c/connectsWords';
import { browserStore, tabStore } from './browserStores';
import type { PresenceDeskState } from './deskState';
import { deskErrorText, LABELS } from './labels';
import type { OmniRequest } from './omniContract';
import { type OmniHost, PresenceDesk, type PresenceSetup } from './presenceDesk';

export type * from './deskState';
export type * from './omniContract';
export type { OmniHost } from './presenceDesk';

/** For the service, a component that is always there; its name shows in traces. */
class PresenceDeskHost implements HostComponent {
    readonly isConnected = true;
}

/** What other documents call this place. */
const HOST = 'omni-channel';

let desk: PresenceDesk | null = null;

/** Calls with the state at once and after each change. @returns stops watching */
export function watchPresence(listener: (state: PresenceDeskState) => void): () => void {
    return presenceDesk().observe(listener);
}

/**
 * For the component that hosts Omni-Channel.
 * @param send hands a request to the Aura component around it
 */
export function hostOmniChannel(send: (request: OmniRequest) => void): OmniHost {
    return presenceDesk().host(send);
}

/** Reads the rules again, after a failure. */
export function reloadPresenceRules(): void {
    void presenceDesk().loadSetup();
}

/** Takes note that the agent has read what was refused. */
export function dismissRefusal(): void {
    presenceDesk().forgetRefusal();
}

function presenceDesk(): PresenceDesk {
    desk ??= openDesk();
    return desk;
}

function openDesk(): PresenceDesk {
    // Lasts as long as the document, whatever components come and go.
    const link: { watch: LiveWatch | null } = { watch: null };
    const opened = new PresenceDesk({
        timers: browserTimers,
        kept: browserStore(`connects.presence.${userId ?? ''}`),
        history: tabStore(`connects.states.${userId ?? ''}`),
        readSetup: async () => (await readSetup()) as PresenceSetup,
        stand: () => standFor('presence', { host: HOST }),
        setAgentState: async ({ state, reasonCode }) => {
            const client = link.watch?.client ?? null;
            if (client === null) {
                throw new Error(LABELS.absent);
            }
            await client.setAgentState('VOICE', state, { reasonCode: reasonCode ?? undefined });
        },
        errorText: (error) =>
            deskErrorText(error) ??
            (error instanceof Error ? errorText(error) : serverErrorText(error)),
    });
    link.watch = watchLive(new PresenceDeskHost(), {
        stage: (stage) => {
            if (stage === 'connected') {
                link.watch?.client?.observe((snapshot) => opened.seeDesk(snapshot));
            }
        },
    });
    return opened;
}
