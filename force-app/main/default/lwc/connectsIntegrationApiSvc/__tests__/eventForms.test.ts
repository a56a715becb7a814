import { readAgentAnswers, readTranscriptUtterance } from '../conversationForm';
import { MalformedDataError, readTime } from '../normalForm';
import { readQueueDataUpdate, readTeamDataUpdate } from '../realTimeForm';
import { readActivitySave } from '../workItemForm';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

describe('team data', () => {
    const channel = {
        Name: 'VOICE',
        State: 'NOTREADY',
        StateChangeTime: 548,
        ReasonCode: 2,
        ReasonName: 'Meeting',
        TalkingStateDetail: null,
    };
    const agent = { Agent: '52270', Extension: 333050, FirstName: 'John', LastName: 'Doe' };
    const event = {
        dataState: 'ENABLED',
        teamId: 5,
        teamName: 'Sales',
        agentData: [{ ...agent, Channels: [channel] }],
    };

    it('has one spelling of states, reason codes as text and the moment of the change', () => {
        expect(readTeamDataUpdate(event, NOW)).toEqual({
            dataState: 'ENABLED',
            teamId: '5',
            teamName: 'Sales',
            agents: [
                {
                    id: '52270',
                    extension: '333050',
                    firstName: 'John',
                    lastName: 'Doe',
                    channels: [
                        {
                            type: 'VOICE',
                            state: 'NOT_READY',
                            talkingStateDetail: null,
                            reasonCode: '2',
                            reasonLabel: 'Meeting',
                            since: NOW - 548_000,
                        },
                    ],
                },
            ],
            error: null,
        });
    });

    it('of a failed subscription has the error and nobody', () => {
        const failed = { dataState: 'FAILED', teamId: '5', error: 'not allowed' };
        expect(readTeamDataUpdate(failed, NOW)).toMatchObject({
            agents: [],
            error: 'not allowed',
            teamName: null,
        });
    });

    it.each([
        [{ ...event, dataState: 'ADDED' }],
        [{ ...event, agentData: {} }],
        [{ ...event, agentData: [agent] }],
        [{ ...event, agentData: [{ ...agent, Agent: '', Channels: [] }] }],
        [{ ...event, agentData: [{ ...agent, Channels: [{ ...channel, State: 'AWAY' }] }] }],
        [null],
    ])('that is malformed is refused whole: %#', (bad) => {
        expect(() => readTeamDataUpdate(bad, NOW)).toThrow(MalformedDataError);
    });
});

describe('queue data', () => {
    const statistics = {
        CallsInQueue: 1,
        StartTimeOfLongestCallInQueue: '2026-01-02T03:04:05Z',
        AgentsReady: 3,
        AgentsNotReady: '10',
        AgentsBusyOther: 5,
        AgentsTalkingInbound: 4,
        AgentsTalkingInternal: 2,
        AgentsTalkingOutbound: 3,
        AgentsWrapupNotReady: 1,
        AgentsWrapupReady: 1,
    };
    const queue = { Channel: 'VOICE', Name: 'Helpdesk', Id: 5, Statistics: statistics };

    it('has ids as text, figures as numbers and the wait as a moment', () => {
        const update = readQueueDataUpdate({ dataState: 'UPDATED', queueData: [queue] });
        expect(update).toMatchObject({ dataState: 'UPDATED', deletedIds: [], error: null });
        expect(update.queues[0]).toMatchObject({
            id: '5',
            channel: 'VOICE',
            name: 'Helpdesk',
            longestCallSince: NOW,
            statistics: { CallsInQueue: 1, AgentsNotReady: 10 },
        });
    });

    it('of an empty queue has no wait', () => {
        const empty = { ...statistics, StartTimeOfLongestCallInQueue: null };
        const data = [{ ...queue, Statistics: empty }];
        const update = readQueueDataUpdate({ dataState: 'ENABLED', queueData: data });
        expect(update.queues[0]?.longestCallSince).toBeNull();
    });

    it('of a deleted queue has its id only', () => {
        const update = readQueueDataUpdate({ dataState: 'DELETED', queueData: [{ Id: 5 }] });
        expect(update).toMatchObject({ queues: [], deletedIds: ['5'] });
    });

    it.each([
        [{ dataState: 'GONE', queueData: [] }],
        [{ dataState: 'UPDATED', queueData: [{ Id: 5 }] }],
        [{ dataState: 'DELETED', queueData: [{}] }],
        [{ dataState: 'ENABLED', queueData: [{ ...queue, Statistics: {} }] }],
    ])('that is malformed is refused whole: %#', (bad) => {
        expect(() => readQueueDataUpdate(bad)).toThrow(MalformedDataError);
    });
});

describe('conversations', () => {
    it('have utterances with times in ms', () => {
        const utterance = {
            role: 'Agent',
            workItemId: 24142550,
            transcript: 'hello',
            confidence: 0.95,
            startTimestamp: '1638276556188',
            endTimestamp: 1638276586188,
        };
        expect(readTranscriptUtterance({ utterance }).utterance).toEqual({
            ...utterance,
            workItemId: '24142550',
            startTimestamp: 1638276556188,
        });
        expect(() => readTranscriptUtterance({ utterance: {} })).toThrow(MalformedDataError);
        expect(() => readTranscriptUtterance({})).toThrow(MalformedDataError);
    });

    it('have answers as a list, also when one comes alone', () => {
        const answer = { workItemId: '1', title: 'T', confidence: 0.9, snippetsList: null };
        const read = {
            workItemId: '1',
            title: 'T',
            description: '',
            answerRecord: '',
            confidence: 0.9,
            source: '',
            uri: '',
            snippetsList: [],
        };
        expect(readAgentAnswers({ agentAnswers: answer }).agentAnswers).toEqual([read]);
        expect(readAgentAnswers({ agentAnswers: [answer, answer] }).agentAnswers).toHaveLength(2);
        expect(() => readAgentAnswers({ agentAnswers: null })).toThrow(MalformedDataError);
        expect(() => readAgentAnswers({ agentAnswers: ['text'] })).toThrow(MalformedDataError);
    });
});

describe('saved activities', () => {
    const item = { Id: '7', Channel: 'VOICE' };

    it.each([
        [true, true],
        [false, false],
        [undefined, null],
    ])('with created %p say %p', (created, expected) => {
        expect(readActivitySave({ recordId: '00T', item, created })).toEqual({
            recordId: '00T',
            item,
            created: expected,
        });
    });

    it('need a record', () => {
        expect(() => readActivitySave({ recordId: '', item })).toThrow(MalformedDataError);
    });
});

it('reads milliseconds as text, but no year', () => {
    expect(readTime('1638276556188')).toBe(1638276556188);
    expect(readTime('')).toBeNull();
    expect(readTime(null)).toBeNull();
});
