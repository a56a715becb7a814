import type { AgentConfiguration } from './configuration';
import type { Leg } from './dialog';
import type { NotifyTogether } from './notifications';
import { isCallState } from './states';
import type { VoiceChannel } from './voiceChannel';

/** One agent of the contact center: state on the voice channel and calls on the phone. */
export class Agent {
    readonly configuration: AgentConfiguration;
    readonly voice: VoiceChannel;
    /** The open calls, wrap-up included, older ones first. */
    readonly legs: Leg[] = [];
    /** The gadget that is told; null for a colleague without one. */
    client: NotifyTogether | null = null;
    /** Somebody outside moves this agent, who does nothing alone then. */
    driven = false;
    /** Whether a queue or a dialer delivered one of the calls since the phone was last free. */
    hadRoutedCall = false;

    constructor(configuration: AgentConfiguration, voice: VoiceChannel) {
        this.configuration = configuration;
        this.voice = voice;
    }

    get id(): string {
        return this.configuration.id;
    }

    /** Whether this agent answers and hangs up alone, as the far end of a line does. */
    get isAutomatic(): boolean {
        return this.client === null && !this.driven;
    }

    /** Whether a call can ring here now. */
    get canTakeCall(): boolean {
        const { state } = this.voice.status;
        // Without a call only a dialer keeps an agent in a call state.
        return state !== 'LOGOUT' && !isCallState(state) && this.legs.length === 0;
    }
}
