import { type DialDesk, openDialDesk, settleLong } from '../../../../../../jest/dialDesk';
import { settle } from '../../../../../../jest/serviceDesk';
import type { BeforeDialEvent, IntegrationApi } from '../contract';
import { LATE_WITHIN_MS, REPEAT_WITHIN_MS } from '../guideGuard';
import { GUARD_DEADLINE_MS } from '../guardSeat';

let desk: DialDesk;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openDialDesk();
});

afterEach(() => consoleError.mockRestore());

/** The handler of the guide's sample. */
function dialAsSaid(api: IntegrationApi): (event: BeforeDialEvent) => void {
    return (event) => {
        if (event.callType === api.ONBEFOREDIALCALLTYPE.BLINDTRANSFER) {
            api.blindTransferCall(event.workItemId ?? '', event.dialedNumber, true);
        } else if (event.callType === api.ONBEFOREDIALCALLTYPE.CONSULT) {
            api.makeCall(event.dialedNumber, {}, true);
        } else {
            api.makeCall(event.dialedNumber, event.callVariables ?? {}, true);
        }
    };
}

describe('a handler of onBeforeDial', () => {
    it.each([
        [
            'OUTBOUND',
            { callVariables: { PerVar1: 'a' } },
            { name: 'makeCall', args: ['100', { PerVar1: 'a' }, true] },
        ],
        ['CONSULT', { callVariables: undefined }, { name: 'makeCall', args: ['100', {}, true] }],
        [
            'BLINDTRANSFER',
            { workItemId: '7', callVariables: undefined },
            { name: 'blindTransferCall', args: ['7', '100', true] },
        ],
    ] as const)('written as the guide says dials %s once', async (callType, fields, request) => {
        const api = await desk.facade();
        api.onBeforeDial = dialAsSaid(api);
        await desk.raiseDial('100', { callType, ...fields });
        expect(desk.requests).toEqual([request]);
    });

    it('gets the event in the form of the guide, its own copy', async () => {
        const events: BeforeDialEvent[] = [];
        for (const api of [await desk.facade(), await desk.facade()]) {
            api.onBeforeDial = (event) => {
                events.push({ ...event });
                Object.assign(event.callVariables ?? {}, { PerVar1: 'scribbled' });
                api.makeCall('100', { PerVar1: 'a' }, true);
            };
        }
        const relatedObject = {
            recipientType: 'Contact',
            recipientId: '003',
            recipientName: 'A',
            number: '100',
        };
        await desk.raiseDial('100', { callVariables: { PerVar1: 'a' }, relatedObject });
        const event = {
            eventType: 'OnBeforeDial',
            callType: 'OUTBOUND',
            dialedNumber: '100',
            callVariables: { PerVar1: 'scribbled' },
            relatedObject,
        };
        expect(events).toEqual([event, event]);
        expect(desk.requests).toHaveLength(1);
    });

    it('may answer later, and its callback waits for the outcome', async () => {
        const api = await desk.facade();
        const callback = jest.fn();
        let answer = (): void => undefined;
        api.onBeforeDial = ({ dialedNumber }) => {
            answer = () => api.makeCall(`0${dialedNumber}`, {}, true, callback);
        };
        await desk.raiseDial('100');
        expect(desk.requests).toEqual([]);
        answer();
        expect(callback).not.toHaveBeenCalled();
        await settle();
        expect(callback).toHaveBeenCalledTimes(1);
        expect(callback).toHaveBeenCalledWith({ success: true });
        expect(desk.requests).toEqual([{ name: 'makeCall', args: ['0100', {}, true] }]);
    });

    it("is refused when it calls makeCall as the guide's heading has it", async () => {
        const api = await desk.facade();
        const callback = jest.fn();
        const makeCall = api.makeCall as (...args: unknown[]) => void;
        api.onBeforeDial = ({ dialedNumber }) => makeCall(dialedNumber, {}, callback);
        await desk.raiseDial('100');
        expect(callback).toHaveBeenCalledTimes(1);
        expect(callback).toHaveBeenCalledWith({
            success: false,
            error: expect.stringContaining('dialNumberImmediately') as string,
        });
        expect(desk.requests).toEqual([]);
    });

    it('that does not dial denies', async () => {
        const api = await desk.facade();
        api.onBeforeDial = jest.fn();
        await desk.raiseDial('100');
        await desk.wait(GUARD_DEADLINE_MS);
        expect(api.onBeforeDial).toHaveBeenCalledTimes(1);
        expect(desk.requests).toEqual([]);
    });

    it('that throws denies', async () => {
        const api = await desk.facade();
        api.onBeforeDial = () => {
            throw new Error('planted');
        };
        await desk.raiseDial('100');
        expect(desk.requests).toEqual([]);
        expect(consoleError).toHaveBeenCalledTimes(1);
    });

    it('does not loop when it forgets dialNumberImmediately', async () => {
        const api = await desk.facade();
        const handler = jest.fn(({ dialedNumber }: BeforeDialEvent) =>
            api.makeCall(dialedNumber, {}, false),
        );
        api.onBeforeDial = handler;
        await desk.raiseDial('100');
        await desk.wait(GUARD_DEADLINE_MS);
        expect(handler).toHaveBeenCalledTimes(1);
        expect(desk.requests).toEqual([]);
    });

    it('cannot answer a transfer with a call, nor transfer another call', async () => {
        const api = await desk.facade();
        const transfer = { callType: 'BLINDTRANSFER', workItemId: '7' } as const;
        api.onBeforeDial = ({ dialedNumber }) => api.makeCall(dialedNumber, {}, true);
        await desk.raiseDial('100', transfer);
        api.onBeforeDial = ({ dialedNumber }) => api.blindTransferCall('8', dialedNumber, true);
        await desk.raiseDial('200', transfer);
        expect(desk.requests).toEqual([]);
    });

    it('that answers twice dials once', async () => {
        const api = await desk.facade();
        const second = jest.fn();
        api.onBeforeDial = ({ dialedNumber }) => {
            api.makeCall(dialedNumber, {}, true);
            api.makeCall(dialedNumber, {}, true, second);
        };
        await desk.raiseDial('100');
        expect(desk.requests).toHaveLength(1);
        expect(second).toHaveBeenCalledWith(expect.objectContaining({ success: false }));
    });

    it('that dials once more after its answer dials once, unless it came to nothing', async () => {
        const api = await desk.facade();
        const handler = jest.fn(dialAsSaid(api));
        const second = jest.fn();
        api.onBeforeDial = handler;
        await desk.raiseDial('100');
        api.makeCall('100', {}, true, second);
        await desk.nextTask();
        expect(second).toHaveBeenCalledWith(expect.objectContaining({ success: false }));
        expect(desk.requests).toHaveLength(1);

        desk.nextAnswer = { success: false, error: 'busy' };
        await desk.raiseDial('200');
        desk.nextAnswer = { success: true };
        api.makeCall('200', {}, true, second);
        await settle();
        expect(second).toHaveBeenLastCalledWith({ success: true });
        expect(handler).toHaveBeenCalledTimes(3);
    });

    it('has the time that the settings give it', async () => {
        desk.service.configureDialGuards({ handlerDeadlineMs: 60_000 });
        const api = await desk.facade();
        api.onBeforeDial = jest.fn();
        await desk.raiseDial('100');
        await desk.wait(50_000);
        api.makeCall('100', {}, true);
        await settle();
        expect(desk.requests).toHaveLength(1);
    });

    it('that answers an earlier question too late does not change the dial that is decided', async () => {
        const api = await desk.facade();
        const callback = jest.fn();
        api.onBeforeDial = jest.fn();
        await desk.raiseDial('100');
        await desk.wait(GUARD_DEADLINE_MS);
        await desk.raiseDial('200');
        api.makeCall('100', {}, true, callback);
        await desk.nextTask();
        expect(callback).toHaveBeenCalledWith(expect.objectContaining({ success: false }));
        expect(desk.requests).toEqual([]);
        api.makeCall('200', {}, true);
        await settle();
        expect(desk.requests).toEqual([{ name: 'makeCall', args: ['200', {}, true] }]);
    });

    it('that answers too late is told so, and nobody is asked again', async () => {
        const api = await desk.facade();
        const handler = jest.fn();
        const callback = jest.fn();
        api.onBeforeDial = handler;
        await desk.raiseDial('100');
        await desk.wait(GUARD_DEADLINE_MS);
        api.makeCall('0100', {}, true, callback);
        await desk.nextTask();
        expect(callback).toHaveBeenCalledWith({
            success: false,
            error: expect.stringContaining('too late') as string,
        });
        expect(handler).toHaveBeenCalledTimes(1);
        expect(desk.requests).toEqual([]);
    });

    it('that let a dial pass unanswered may dial another number, and the same one later', async () => {
        const api = await desk.facade();
        const handler = jest.fn();
        api.onBeforeDial = handler;
        await desk.raiseDial('100');
        await desk.wait(GUARD_DEADLINE_MS);
        api.onBeforeDial = dialAsSaid(api);
        api.makeCall('77', {}, true);
        await desk.nextTask();
        expect(desk.requests).toHaveLength(1);
        await desk.wait(LATE_WITHIN_MS + 1_000);
        api.makeCall('100', {}, true);
        await settle();
        expect(desk.requests).toHaveLength(2);
    });

    it('is told when another guard denies what it allowed', async () => {
        const api = await desk.facade();
        const callback = jest.fn();
        api.onBeforeDial = ({ dialedNumber }) => api.makeCall(dialedNumber, {}, true, callback);
        const client = await desk.client();
        client.addDialGuard(() => ({ verdict: 'deny', reason: 'listed' }), { name: 'list' });
        await desk.raiseDial('100');
        expect(callback).toHaveBeenCalledTimes(1);
        expect(callback).toHaveBeenCalledWith({
            success: false,
            error: expect.stringContaining('listed') as string,
        });
        expect(desk.requests).toEqual([]);
    });

    it('is asked again for the number that another guard wants', async () => {
        const api = await desk.facade();
        const numbers: string[] = [];
        api.onBeforeDial = ({ dialedNumber, callVariables }) => {
            numbers.push(dialedNumber);
            api.makeCall(dialedNumber, callVariables ?? {}, true);
        };
        const other = await desk.facade();
        other.onBeforeDial = () => other.makeCall('0100', { PerVar1: 'b' }, true);
        await desk.raiseDial('100');
        expect(numbers).toEqual(['100', '0100']);
        expect(desk.requests).toEqual([
            { name: 'makeCall', args: ['0100', { PerVar1: 'b' }, true] },
        ]);
    });

    it('leaves with null, and the service dials', async () => {
        const api = await desk.facade();
        const handler = jest.fn();
        api.onBeforeDial = handler;
        expect(api.onBeforeDial).toBe(handler);
        await desk.raiseDial('100');
        api.onBeforeDial = null;
        await settle();
        expect(api.onBeforeDial).toBeNull();
        expect(desk.requests).toHaveLength(1);
        await desk.raiseDial('200');
        expect(desk.requests).toHaveLength(2);
        expect(handler).toHaveBeenCalledTimes(1);
    });
});

describe('makeCall of a component', () => {
    it('reaches the library in a form that works, whichever form was used', async () => {
        const api = await desk.facade();
        const callback = jest.fn();
        const makeCall = api.makeCall as (...args: unknown[]) => void;
        makeCall('1', {}, callback);
        makeCall('2', {}, false, callback);
        makeCall('3', {}, true, callback);
        makeCall('4', { PerVar1: 'a' });
        makeCall('5');
        await settle();
        expect(desk.requests.map(({ args }) => args)).toEqual([
            ['1', {}, false],
            ['2', {}, false],
            ['3', {}, true],
            ['4', { PerVar1: 'a' }, false],
            ['5', {}, false],
        ]);
        expect(callback).toHaveBeenCalledTimes(3);
    });

    it('is put to the guards when immediate, also to its own handler', async () => {
        const api = await desk.facade();
        const handler = jest.fn(dialAsSaid(api));
        api.onBeforeDial = handler;
        const callback = jest.fn();
        api.makeCall('100', {}, true, callback);
        await settle();
        expect(handler).toHaveBeenCalledTimes(1);
        expect(callback).toHaveBeenCalledWith({ success: true });
        expect(desk.requests).toHaveLength(1);
    });

    it('gets the denial of a guard, and the text of the gadget', async () => {
        const api = await desk.facade();
        const callback = jest.fn();
        const client = await desk.client();
        const remove = client.addDialGuard(() => ({ verdict: 'deny', reason: 'listed' }));
        api.blindTransferCall('7', '100', true, callback);
        await settle();
        expect(callback).toHaveBeenCalledWith({
            success: false,
            error: expect.stringContaining('listed') as string,
        });
        remove();
        client.addDialGuard(() => ({ verdict: 'allow' }));
        desk.nextAnswer = { success: false, error: 'Invalid Destination' };
        api.makeCall('100', {}, true, callback);
        await desk.nextTask();
        expect(callback).toHaveBeenLastCalledWith({ success: false, error: 'Invalid Destination' });
        expect(desk.requests).toHaveLength(1);
    });
});

describe('a dial that is no answer to the open question', () => {
    it('is a dial of its own once the question is answered, and put to the guards', async () => {
        const api = await desk.facade();
        const asked: string[] = [];
        const client = await desk.client();
        client.addDialGuard(({ number }) => {
            asked.push(number);
            return { verdict: 'allow' };
        });
        const own = jest.fn();
        api.onBeforeDial = ({ dialedNumber }) => {
            api.makeCall(dialedNumber, {}, true);
            if (dialedNumber === '100') {
                api.makeCall('555', {}, true, own);
            }
        };
        await desk.raiseDial('100');
        await desk.nextTask();
        expect(asked).toEqual(['100', '555']);
        expect(desk.requests.map(({ args }) => args[0])).toEqual(['100', '555']);
        expect(own).toHaveBeenCalledTimes(1);
        expect(own).toHaveBeenCalledWith({ success: true });
    });

    it('can be denied by a guard that allowed the answer', async () => {
        const api = await desk.facade();
        const client = await desk.client();
        client.addDialGuard(({ number }) =>
            number === '555' ? { verdict: 'deny', reason: 'listed' } : { verdict: 'allow' },
        );
        const own = jest.fn();
        api.onBeforeDial = ({ dialedNumber }) => api.makeCall(dialedNumber, {}, true);
        await desk.raiseDial('100');
        api.makeCall('555', {}, true, own);
        await desk.nextTask();
        expect(own).toHaveBeenCalledWith({
            success: false,
            error: expect.stringContaining('listed') as string,
        });
        expect(desk.requests.map(({ args }) => args[0])).toEqual(['100']);
    });

    it('is no dial of its own when it repeats the number that the answer chose', async () => {
        const api = await desk.facade();
        const second = jest.fn();
        api.onBeforeDial = () => {
            api.makeCall('555', {}, true);
            api.makeCall('555', {}, true, second);
        };
        await desk.raiseDial('100');
        api.makeCall('555', {}, true, second);
        api.makeCall('100', {}, true, second);
        await desk.nextTask();
        expect(second).toHaveBeenCalledTimes(3);
        expect(second).not.toHaveBeenCalledWith({ success: true });
        expect(desk.requests.map(({ args }) => args[0])).toEqual(['555']);
    });

    it('is none either while others still decide, however long they take', async () => {
        const api = await desk.facade();
        const client = await desk.client();
        const second = jest.fn();
        let allow = (): void => undefined;
        api.onBeforeDial = ({ dialedNumber }) => api.makeCall(dialedNumber, {}, true);
        client.addDialGuard(() => ({
            verdict: 'ask',
            ask: () =>
                new Promise((resolve) => {
                    allow = () => resolve({ verdict: 'allow' });
                }),
        }));
        await desk.raiseDial('100');
        await desk.wait(2 * REPEAT_WITHIN_MS);
        api.makeCall('100', {}, true, second);
        await desk.nextTask();
        expect(second).toHaveBeenCalledWith(expect.objectContaining({ success: false }));
        allow();
        await desk.wait(2_000);
        expect(desk.requests).toHaveLength(1);
    });

    it('is a dial of its own when its component has no handler, whatever another one is asked', async () => {
        const asked = await desk.facade();
        const handler = jest.fn();
        asked.onBeforeDial = handler;
        await desk.raiseDial('100');
        const other = await desk.facade();
        const callback = jest.fn();
        other.makeCall('555', {}, true, callback);
        await desk.nextTask();
        expect(handler).toHaveBeenCalledTimes(1);
        expect(desk.requests).toEqual([]);
        asked.makeCall('100', {}, true);
        await desk.nextTask();
        expect(handler).toHaveBeenLastCalledWith(expect.objectContaining({ dialedNumber: '555' }));
        expect(callback).not.toHaveBeenCalled();
        asked.makeCall('555', {}, true);
        await desk.nextTask();
        expect(callback).toHaveBeenCalledWith({ success: true });
        expect(desk.requests.map(({ args }) => args[0])).toEqual(['100', '555']);
    });
});

describe('a component that asks again at once whenever it is refused', () => {
    it('leaves the page a task between two rounds of a denied dial', async () => {
        const api = await desk.facade();
        const client = await desk.client();
        client.addDialGuard(() => ({ verdict: 'deny', reason: 'listed' }));
        const denied = jest.fn(() => {
            if (denied.mock.calls.length < 100) {
                api.makeCall('100', {}, true, denied);
            }
        });
        api.makeCall('100', {}, true, denied);
        await settleLong();
        expect(denied).toHaveBeenCalledTimes(1);
        await desk.nextTask();
        expect(denied).toHaveBeenCalledTimes(2);
        await desk.nextTask();
        expect(denied).toHaveBeenCalledTimes(3);
        expect(desk.requests).toEqual([]);
    });

    it('leaves it one between two repetitions of its answer, too', async () => {
        const api = await desk.facade();
        const client = await desk.client();
        const refused = jest.fn(() => {
            if (refused.mock.calls.length < 100) {
                api.makeCall('100', {}, true, refused);
            }
        });
        api.onBeforeDial = ({ dialedNumber }) => {
            api.makeCall(dialedNumber, {}, true);
            api.makeCall(dialedNumber, {}, true, refused);
        };
        client.addDialGuard(() => new Promise(() => undefined));
        desk.raise('onBeforeDial', { callType: 'OUTBOUND', dialedNumber: '100' });
        await settleLong();
        expect(refused).not.toHaveBeenCalled();
        await desk.nextTask();
        expect(refused).toHaveBeenCalledTimes(1);
        await desk.nextTask();
        expect(refused).toHaveBeenCalledTimes(2);
    });
});
