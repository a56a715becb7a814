import { explain } from '../explain';
import type { InspectorEntry } from '../inspector/entry';

let id = 0;
function line(kind: InspectorEntry['kind'], name: string, detail: unknown = null): InspectorEntry {
    return { id: (id += 1), kind, time: 0, name, detail };
}

const call = { Id: '17482876', Channel: 'VOICE', Direction: 'inbound' };

function stateChange(from: object, to: object): InspectorEntry {
    const state = { State: 'READY', ReasonCode: '0', ReasonCodeLabel: '', WorkItemCount: 0 };
    return line('event', 'onAgentStateChange', {
        channelType: 'VOICE',
        oldState: { ...state, ...from },
        newState: { ...state, ...to },
    });
}

describe('explain', () => {
    it('says why the state changed when a work item moved the agent', () => {
        const earlier = [line('event', 'onWorkItemConnect', { item: call })];
        const entry = stateChange({ State: 'READY' }, { State: 'TALKING' });

        expect(explain(entry, earlier)).toEqual({
            text: 'Agent went Talking on Voice, because call 17482876 was answered.',
            tone: 'event',
        });
    });

    it('takes the nearest cause, and none from far back', () => {
        const asked = line('request', 'setAgentState', { args: ['VOICE', 'READY', 0] });
        const filler = Array.from({ length: 4 }, () => line('log', 'writeLogDebug', {}));
        const entry = stateChange({ State: 'NOT_READY' }, { State: 'READY' });

        expect(explain(entry, [line('step', 'x: answer'), asked]).text).toBe(
            'Agent went Ready on Voice, because a component asked for it.',
        );
        expect(explain(entry, [asked, ...filler]).text).toBe('Agent went Ready on Voice.');
    });

    it('names the reason of Not Ready', () => {
        const entry = stateChange({}, { State: 'NOT_READY', ReasonCodeLabel: 'Lunch' });

        expect(explain(entry, []).text).toBe('Agent went Not Ready (Lunch) on Voice.');
    });

    it('tells a change of the work items from a change of the state', () => {
        const entry = stateChange({ State: 'TALKING' }, { State: 'TALKING', WorkItemCount: 1 });

        expect(explain(entry, [line('step', 'x: answer')]).text).toBe(
            'Agent stays Talking on Voice; work items: 0 → 1.',
        );
    });

    it('shows a refusal with its reason', () => {
        const entry = line('response', 'setAgentState', {
            success: false,
            error: 'Invalid State: not now',
        });

        expect(explain(entry, [])).toEqual({
            text: 'setAgentState was refused: Invalid State: not now',
            tone: 'bad',
        });
    });

    it.each([
        [line('event', 'onWorkItemEnd', { item: call }), 'Call 17482876 ended.'],
        [
            line('event', 'onClientInterfaceConnectionLost', { affectedChannels: ['VOICE'] }),
            'The connection to Finesse was lost for Voice.',
        ],
        [
            line('request', 'setAgentState', { args: ['OVERALL', 'NOT_READY', '3'] }),
            'A component asks to go Not Ready on all channels with reason 3.',
        ],
        [
            line('request', 'getReasonCodeList', { args: ['LOGOUT'] }),
            'A component calls getReasonCodeList("LOGOUT").',
        ],
        [
            line('fault', 'request-failed next request', { error: 'no' }),
            'Planned: request failed, at the next request: no.',
        ],
        [line('fault', 'request-late makeCall', { ms: 1 }), 'Fault: request late, at makeCall.'],
        [line('fault', 'connection-lost gadget', {}), 'Fault: connection lost.'],
        [line('fault', 'library-missing'), 'Fault: library missing.'],
        [
            line('subscription', 'onWorkItemEnd', { change: 'subscribe', library: 2 }),
            'Library 2 subscribes to onWorkItemEnd.',
        ],
        [
            line('subscription', 'hello', { change: 'hello', library: 1 }),
            'Library 1 asks whether the gadget is ready.',
        ],
        [
            line('dispatch', 'onWorkItemEnd', { receivers: ['c-a', 'c-b'], ms: 0.26 }),
            'onWorkItemEnd → c-a, c-b in 0.3 ms.',
        ],
        [line('step', 'incoming-call: farEndHangsUp'), 'The far end hung up.'],
        [line('step', 'warm-transfer: consultedAnswers'), 'Consulted answers.'],
        [line('step', 'Finesse: accepted makeCall'), 'Accepted makeCall.'],
        [line('connection', 'gadget ready'), 'Gadget ready.'],
        [line('event', 'onSomethingNew', { a: 1 }), 'The gadget raised onSomethingNew.'],
        [line('event', 'onWorkItemEnd', 'malformed'), 'The gadget raised onWorkItemEnd.'],
        [line('event', 'onAgentStateChange', null), 'The gadget raised onAgentStateChange.'],
    ])('puts %j into words', (entry, text) => {
        expect(explain(entry, []).text).toBe(text);
    });
});
