/** The words of the inspector. */
import type {
    ChannelState,
    WorkItem,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** States as agents know them. */
export const STATE_WORDS: Readonly<Record<ChannelState, string>> = {
    NOT_READY: 'Not Ready',
    READY: 'Ready',
    TALKING: 'Talking',
    ACTIVE: 'Active',
    WORK: 'Wrap-up (Not Ready afterwards)',
    WORK_READY: 'Wrap-up (Ready afterwards)',
    LOGOUT: 'signed out',
};

/** What happened to a work item, by event. */
export const ITEM_EVENT_WORDS: Readonly<Record<string, string>> = {
    onWorkItemCreate: 'appeared',
    onWorkItemConnect: 'was answered',
    onWorkItemPause: 'was put on hold',
    onWorkItemResume: 'was taken back from hold',
    onWorkItemWrapup: 'went into wrap-up',
    onWorkItemEnd: 'ended',
    onSearchAndScreenPopResult: 'has the result of its record search',
    onWorkItemOODataReceived: 'got its outbound data',
    onCallVariableChanged: 'has changed variables',
    onWrapUpDataChanged: 'has changed wrap-up data',
    onActivitySave: 'had its activity saved',
};

/** What a scenario's step, or the agent's own hand in the gadget, does. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
    makeAvailable: 'the agent is made Ready',
    offerCall: 'a call was offered',
    dial: 'the agent dialled',
    answer: 'the agent answered',
    hangUp: 'the agent hung up',
    agentHangsUp: 'the agent hung up',
    farEndHangsUp: 'the far end hung up',
    chooseWrapUpReason: 'the agent noted a wrap-up reason',
    endWrapUp: 'the agent finished wrap-up',
    loseConnection: 'the connection was cut',
    setAgentState: 'the agent asked for it in the gadget',
    hold: 'the agent put the call on hold',
    retrieve: 'the agent took the call back from hold',
    transfer: 'the agent transferred the call',
    blindTransfer: 'the agent passed the call on without a word',
    conference: 'the agent made a conference of the calls',
    clickToDial: 'the agent clicked a number',
    acceptReservation: 'the agent accepted the preview',
    rejectReservation: 'the agent rejected the preview',
    closeReservation: 'the agent closed the preview',
    setWrapUpReason: 'the agent noted a wrap-up reason',
    dismissError: 'the agent dismissed an error',
    signIn: 'the agent signed in',
    signOut: 'the agent signed out',
};

/** "Voice", or "all channels" for OVERALL. */
export function channelWords(channel: string): string {
    return channel === 'OVERALL'
        ? 'all channels'
        : channel.charAt(0) + channel.slice(1).toLowerCase();
}

/** "call 17482876", "outgoing call 17482876", "chat 151_312_1". */
export function itemWords({ Channel, Id, Direction }: WorkItem): string {
    const noun = Channel === 'VOICE' ? 'call' : Channel.toLowerCase();
    return `${Direction === 'outbound' ? 'outgoing ' : ''}${noun} ${Id}`;
}

/** Name of a step without the scenario before it: "incoming-call: answer" is "answer". */
export function stepName(name: string): string {
    return name.slice(name.indexOf(': ') + 2);
}

/** A step without words of its own: "consultedAnswers" is "consulted answers". */
export function wordsOfName(name: string): string {
    return /^[a-z]+([A-Z][a-z]+)+$/.test(name)
        ? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
        : name;
}

/** Any value as an object to look into. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Starts a sentence. */
export function upperFirst(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
