import type { IntegrationApi } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, type Desk } from '../../__tests__/support/desk';
import { createLibrary, dropLibrary } from '../../index';

/** A library whose onBeforeDial handler notes the number, and dials it when `dials`. */
function dialler(seen: string[], name: string, dials = false): IntegrationApi {
    const api = createLibrary();
    api.waitReady(() => {
        api.onBeforeDial = ({ dialedNumber, callVariables }) => {
            seen.push(`${name} ${dialedNumber}`);
            if (dials) {
                api.makeCall(dialedNumber, callVariables ?? {}, true);
            }
        };
    });
    return api;
}

const NUMBER = '41791234567';

/** Whether the agent has a call by now. */
function isCalling({ api }: Desk): boolean {
    return api.getFirstWorkItem('VOICE') !== null;
}

describe('several libraries that registered onBeforeDial (A-BDMANY)', () => {
    it('all get the event', () => {
        const { gadget } = createDesk();
        const seen: string[] = [];
        dialler(seen, 'one');
        dialler(seen, 'two');
        gadget.dial(NUMBER);
        expect(seen).toEqual([`one ${NUMBER}`, `two ${NUMBER}`]);
    });

    it('or only the one that registered last, the one before when it leaves', () => {
        const { gadget } = createDesk({ assumptions: { 'A-BDMANY': 'last-only' } });
        const seen: string[] = [];
        const one = dialler(seen, 'one');
        const two = dialler(seen, 'two');
        gadget.dial('1001');
        two.onBeforeDial = null;
        gadget.dial('1002');
        two.onBeforeDial = () => seen.push('two again');
        gadget.dial('1003');
        expect(seen).toEqual(['two 1001', 'one 1002', 'two again']);
        one.onBeforeDial = null;
    });
});

describe('a page that vanished without emptying onBeforeDial (A-BDGONE)', () => {
    it('swallows the dial', async () => {
        const desk = createDesk();
        const seen: string[] = [];
        dropLibrary(dialler(seen, 'gone', true));
        desk.gadget.dial(NUMBER);
        await desk.gadget.advance(60_000);
        expect(seen).toEqual([]);
        expect(isCalling(desk)).toBe(false);
    });

    it('or the gadget does its default', () => {
        const desk = createDesk({ assumptions: { 'A-BDGONE': 'default-action' } });
        dropLibrary(dialler([], 'gone', true));
        desk.gadget.dial(NUMBER);
        expect(isCalling(desk)).toBe(true);
    });

    it('is forgotten when the gadget reloads', async () => {
        const desk = createDesk();
        dropLibrary(dialler([], 'gone', true));
        desk.gadget.reload(1_000);
        await desk.gadget.advance(1_000);
        desk.gadget.dial(NUMBER);
        expect(isCalling(desk)).toBe(true);
    });

    it('hears and sends nothing any more', async () => {
        const { gadget } = createDesk();
        const api = createLibrary();
        const heard = jest.fn();
        api.waitReady(() => {
            api.onAgentStateChange = heard;
        });
        dropLibrary(api);
        api.setAgentState('VOICE', 'READY', 0, heard);
        await gadget.setAgentState('VOICE', 'NOT_READY', '2');
        await gadget.advance(1_000);
        expect(heard).not.toHaveBeenCalled();
        expect(gadget.requests).toEqual([]);
    });

    it('must be an instance of the stand-in', () => {
        expect(() => dropLibrary({} as IntegrationApi)).toThrow(
            'no instance of the library stand-in',
        );
    });
});

describe('onBeforeDial set to null (A-BDNULL)', () => {
    it('restores the default', () => {
        const desk = createDesk();
        dialler([], 'one').onBeforeDial = null;
        desk.gadget.dial(NUMBER);
        expect(isCalling(desk)).toBe(true);
    });

    it('or leaves it switched off until the gadget reloads', async () => {
        const desk = createDesk({
            assumptions: { 'A-BDNULL': 'stays-off', 'A-READYAGAIN': 'first-start' },
        });
        dialler([], 'one').onBeforeDial = null;
        desk.gadget.dial(NUMBER);
        await desk.gadget.advance(60_000);
        expect(isCalling(desk)).toBe(false);
        desk.gadget.reload(1_000);
        await desk.gadget.advance(1_000);
        desk.gadget.dial(NUMBER);
        expect(isCalling(desk)).toBe(true);
    });
});

describe('nobody dials after onBeforeDial (A-BDWAIT)', () => {
    it('waits for ever', async () => {
        const desk = createDesk();
        dialler([], 'one');
        desk.gadget.dial(NUMBER);
        await desk.gadget.advance(3_600_000);
        expect(isCalling(desk)).toBe(false);
    });

    it('or the gadget dials by itself, with the variables of the event', async () => {
        const desk = createDesk({ assumptions: { 'A-BDWAIT': '5000' } });
        dialler([], 'one');
        desk.api.makeCall(NUMBER, { PerVar1: 'kept' }, false);
        await desk.gadget.advance(300);
        await desk.gadget.advance(4_500);
        expect(isCalling(desk)).toBe(false);
        await desk.gadget.advance(500);
        expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({
            DialedNumber: NUMBER,
            PerVar1: 'kept',
        });
    });

    it('counts a dial of whatever number as done', async () => {
        const desk = createDesk({ assumptions: { 'A-BDWAIT': '5000' } });
        const api = dialler([], 'one');
        desk.gadget.dial(NUMBER);
        api.makeCall('41790000001', {}, true);
        await desk.gadget.advance(60_000);
        desk.gadget.hangUp(desk.api.getFirstWorkItemId('VOICE'));
        await desk.gadget.advance(60_000);
        const dialled = desk.events.filter(({ name }) => name === 'onWorkItemCreate');
        expect(dialled).toHaveLength(1);
    });

    it('notes a refusal of the gadget itself in the trace', async () => {
        const desk = createDesk({ assumptions: { 'A-BDWAIT': '5000' } });
        dialler([], 'one');
        desk.gadget.dial(NUMBER);
        desk.gadget.loseConnection(60_000);
        await desk.gadget.advance(5_000);
        expect(desk.gadget.trace).toContainEqual(
            expect.objectContaining({
                name: 'gadget by itself: makeCall',
                detail: expect.objectContaining({
                    refused: expect.stringContaining('Service Unavailable'),
                }),
            }),
        );
    });
});

describe('the switches hold for onShareRecord as well', () => {
    const PAGE = { recordId: '001x0000003DGQR', objectType: 'Account' };

    /** A desk on a call with a colleague, and a second library that takes sharing over. */
    async function createSharingDesk(assumptions: Record<string, string>) {
        const desk = createDesk({ assumptions });
        desk.gadget.dial(desk.gadget.colleagues[0]?.extension ?? '');
        await desk.gadget.advance(10_000);
        const other = createLibrary();
        const heard: string[] = [];
        desk.api.onShareRecord = () => heard.push('first');
        other.waitReady(() => {
            other.onShareRecord = () => heard.push('other');
        });
        return { ...desk, other, heard };
    }

    it('A-BDMANY', async () => {
        const { gadget, heard } = await createSharingDesk({ 'A-BDMANY': 'last-only' });
        gadget.pressShareRecord(PAGE);
        expect(heard).toEqual(['other']);
    });

    it.each([
        ['swallowed', 0],
        ['default-action', 1],
    ])('A-BDGONE %s', async (choice, shared) => {
        const { api, gadget, other } = await createSharingDesk({ 'A-BDGONE': choice });
        dropLibrary(other);
        dropLibrary(api);
        gadget.pressShareRecord(PAGE);
        expect(gadget.sharedRecords).toHaveLength(shared);
    });

    it.each([
        ['stays-off', 0],
        ['restores-default', 1],
    ])('A-BDNULL %s', async (choice, shared) => {
        const { api, gadget, other } = await createSharingDesk({ 'A-BDNULL': choice });
        other.onShareRecord = null;
        api.onShareRecord = null;
        gadget.pressShareRecord(PAGE);
        expect(gadget.sharedRecords).toHaveLength(shared);
    });
});

it('a transfer that nobody makes is made by the gadget (A-BDWAIT)', async () => {
    const { api, gadget, takeEvents } = createDesk({ assumptions: { 'A-BDWAIT': '5000' } });
    void gadget.play('incoming-call', { talkMs: 3_600_000, wrapUp: 'none' });
    await gadget.advance(10_000);
    const intents: string[] = [];
    api.onBeforeDial = ({ callType }) => intents.push(callType);
    api.blindTransferCall(api.getFirstWorkItemId('VOICE'), '41790000001', false);
    await gadget.advance(1_000);
    expect(intents).toEqual(['BLINDTRANSFER']);
    expect(api.getFirstWorkItem('VOICE')).not.toBeNull();
    takeEvents();
    await gadget.advance(10_000);
    expect(takeEvents()[0]).toBe('onWorkItemEnd[ENDED]');
    expect(api.getFirstWorkItem('VOICE')).toBeNull();
});
