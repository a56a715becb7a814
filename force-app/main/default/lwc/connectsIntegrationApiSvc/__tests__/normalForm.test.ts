import {
    readAgentStateChange,
    readConnectionChange,
    readCtiData,
    readReasonCodeList,
} from '../agentForm';
import { MalformedDataError, readReasonCode, readTime } from '../normalForm';
import { readWorkItem } from '../workItemForm';

const STATE = {
    State: 'READY',
    ReasonCode: '0',
    ReasonCodeLabel: '',
    StateChangeTime: '2026-01-02T03:04:05.678+00:00',
    WorkItemCount: 0,
};

describe('normal form', () => {
    it.each([
        ['0', null],
        [0, null],
        ['', null],
        [-1, null],
        [undefined, null],
        ['10', '10'],
        [10, '10'],
    ])('reads reason code %p as %p', (value, expected) => {
        expect(readReasonCode(value)).toBe(expected);
    });

    it('reads ISO text and milliseconds as the same time, and anything else as none', () => {
        const ms = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
        expect(readTime('2026-01-02T03:04:05.678+00:00')).toBe(ms);
        expect(readTime(ms)).toBe(ms);
        expect(readTime('yesterday')).toBeNull();
        expect(readTime(null)).toBeNull();
    });

    it("accepts the guide's second spelling of a state", () => {
        const change = readAgentStateChange({
            channelType: 'VOICE',
            newState: { ...STATE, State: 'NOTREADY', ReasonCode: 10, ReasonCodeLabel: 'Lunch' },
            oldState: STATE,
        });
        expect(change.newState).toMatchObject({
            type: 'VOICE',
            state: 'NOT_READY',
            reasonCode: '10',
            reasonLabel: 'Lunch',
        });
        expect(change.oldState).toMatchObject({ state: 'READY', reasonCode: null });
    });

    it('counts the items of a channel where no count is given', () => {
        const items = ['1', '2'].map((Id) => ({ Id, Channel: 'VOICE' }));
        const data = readCtiData({
            Agent: '52270',
            Extension: 333050,
            Supervisor: true,
            Channels: [{ Name: 'VOICE', ...STATE, WorkItemCount: undefined, Items: items }],
        });
        expect(data?.channels[0]?.workItemCount).toBe(2);
        expect(data?.agent).toMatchObject({ id: '52270', extension: '333050', isSupervisor: true });
    });

    it('reads data that is not yet available as null', () => {
        expect(readCtiData(null)).toBeNull();
        expect(readCtiData(undefined)).toBeNull();
    });

    it('reads reasons from JSON text and from a list alike', () => {
        const list = [{ Label: 'Lunch', ReasonCode: 10, Id: '1' }];
        const expected = [{ Label: 'Lunch', ReasonCode: '10', Id: '1' }];
        expect(readReasonCodeList(JSON.stringify(list))).toEqual(expected);
        expect(readReasonCodeList(list)).toEqual(expected);
    });

    it.each([
        ['an event that is text', () => readAgentStateChange('oops'), 'onAgentStateChange'],
        ['no event', () => readAgentStateChange(undefined), 'onAgentStateChange'],
        [
            'an unknown channel',
            () => readAgentStateChange({ channelType: 'FAX', newState: STATE, oldState: STATE }),
            'onAgentStateChange.channelType',
        ],
        [
            'an unknown state',
            () =>
                readAgentStateChange({
                    channelType: 'VOICE',
                    newState: { ...STATE, State: 'DANCING' },
                    oldState: STATE,
                }),
            'onAgentStateChange.newState.State',
        ],
        ['channels that are no list', () => readCtiData({ Channels: {} }), 'Channels'],
        ['reasons that are no JSON', () => readReasonCodeList('<html>'), 'getReasonCodeList'],
        ['no affected channels', () => readConnectionChange({}), 'affectedChannels'],
        ['an item without id', () => readWorkItem({ item: {} }, 'onWorkItemEnd'), 'item.Id'],
    ])('names the place of %s', (_what, read, place) => {
        expect(read).toThrow(MalformedDataError);
        expect(read).toThrow(place);
    });
});
