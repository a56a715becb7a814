/** What makes each component draw: one event at a time, from the simulated gadget. */
import type {
    EventName,
    RealTimeAgent,
    RealTimeQueue,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget } from '../../simulator/api';
import {
    answerCall,
    callAgent,
    endCall,
    findItem,
    goNotReady,
    goReady,
} from '../../workbench/demo/hands';

/** How an event of one kind is brought about, again and again. */
export interface EventSource {
    /** The event whose way to the screen is measured. */
    readonly eventName: EventName;
    /** Brings about what the event needs. */
    prepare?(): Promise<void>;
    raise(): Promise<void> | void;
}

/** Changes the figures of a queue. */
export function queueUpdate(gadget: SimulatedGadget, queue: number, calls: number): void {
    const figures: RealTimeQueue = {
        Channel: 'VOICE',
        Name: `Queue ${queue}`,
        Id: queue,
        Statistics: {
            CallsInQueue: calls,
            StartTimeOfLongestCallInQueue: new Date(gadget.now() - calls * 1_000).toISOString(),
            AgentsReady: calls % 7,
            AgentsNotReady: 1,
            AgentsBusyOther: 0,
            AgentsTalkingInbound: calls % 5,
            AgentsTalkingInternal: 0,
            AgentsTalkingOutbound: 0,
            AgentsWrapupNotReady: 0,
            AgentsWrapupReady: 0,
        },
    };
    gadget.emit('onQueueDataUpdate', {
        eventType: 'OnQueueDataUpdate',
        dataState: 'UPDATED',
        queueData: [figures],
    });
}

/** @param queue a queue of the agent */
export function createEvents(gadget: SimulatedGadget, queue: number) {
    let count = 0;
    const states: EventSource = {
        eventName: 'onAgentStateChange',
        async raise() {
            count += 1;
            await (count % 2 === 0
                ? goNotReady(gadget, 'VOICE', 'Lunch')
                : goReady(gadget, 'VOICE'));
        },
    };
    const call = (): string => findItem(gadget, 'VOICE', 'ACTIVE', 'PAUSED')?.Id ?? '';
    const takeCall = async (): Promise<void> => {
        callAgent(gadget);
        await answerCall(gadget);
    };
    return {
        connectsAgentStateBar: states,
        connectsCtiData: states,
        connectsCallPanel: {
            eventName: 'onWorkItemPause',
            prepare: takeCall,
            async raise() {
                gadget.hold(call());
                await pause(400);
                gadget.retrieve(call());
            },
        },
        connectsCallHistory: {
            eventName: 'onWorkItemEnd',
            async raise() {
                await takeCall();
                await endCall(gadget, 'Question Answered');
            },
        },
        connectsQueueStats: {
            eventName: 'onQueueDataUpdate',
            raise() {
                count += 1;
                queueUpdate(gadget, queue, count % 40);
            },
        },
        connectsTeamStats: {
            eventName: 'onTeamDataUpdate',
            raise() {
                count += 1;
                raiseAgent(gadget, count);
            },
        },
        connectsTranscriptViewer: {
            eventName: 'onTranscriptUtteranceReceived',
            raise() {
                count += 1;
                gadget.emit('onTranscriptUtteranceReceived', {
                    eventType: 'OnTranscriptUtteranceReceived',
                    utterance: {
                        role: count % 2 === 0 ? 'Agent' : 'Caller',
                        workItemId: '17',
                        transcript: `The parcel was marked as delivered last Tuesday ${count}`,
                        confidence: 0.9,
                        startTimestamp: gadget.now(),
                        endTimestamp: gadget.now(),
                    },
                });
            },
        },
    } as const satisfies Record<string, EventSource>;
}

/** Resolves after so many milliseconds. */
export function pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
}

function raiseAgent(gadget: SimulatedGadget, count: number): void {
    const agent = gadget.colleagues[0];
    if (agent === undefined) {
        throw new Error('The contact center of the benchmark has no colleagues.');
    }
    const changed: RealTimeAgent = {
        Agent: agent.id,
        Extension: agent.extension,
        FirstName: agent.firstName,
        LastName: agent.lastName,
        Channels: [
            {
                Name: 'VOICE',
                State: count % 2 === 0 ? 'READY' : 'TALKING',
                StateChangeTime: 0,
                ReasonCode: 0,
                ReasonName: '',
                TalkingStateDetail: null,
            },
        ],
    };
    gadget.emit('onTeamDataUpdate', {
        eventType: 'OnTeamDataUpdate',
        dataState: 'UPDATED',
        teamId: agent.teamId,
        agentData: [changed],
    });
}
