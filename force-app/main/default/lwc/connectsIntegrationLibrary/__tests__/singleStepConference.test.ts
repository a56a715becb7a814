import type { SimulatorOptions } from '../../../../../../simulator/api';
import type { LibraryResult } from '../contract';
import { colleagueOf, type LibraryDesk, openLibraryDesk } from './libraryDesk';

type Result = LibraryResult<{ workitemId: string; phoneNumber: string }>;

let desk: LibraryDesk;
let call: string;
let results: Result[];

async function open(options: SimulatorOptions = {}): Promise<void> {
    desk = openLibraryDesk(options);
    await desk.init();
    call = await desk.talkToCustomer();
    results = [];
}

beforeEach(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await open();
});

afterEach(() => {
    desk.close();
    jest.restoreAllMocks();
});

function confer(requestId = 'r1'): void {
    void desk.library
        .singleStepConference('voice', colleagueOf(desk), undefined, requestId)
        .then((result) => results.push(result));
}

const named = (name: string): number =>
    desk.gadget.requests.filter((request) => request.name === name).length;

it('makes one call of three parties once the other party has answered', async () => {
    confer();
    await desk.advance(2_000);
    expect(results).toEqual([]);
    expect(desk.calls).toEqual([`${call} PAUSED`, expect.stringMatching(/OFFERED$/)]);
    await desk.advance(3_000);
    expect(results).toEqual([
        {
            success: true,
            response: { workitemId: call, phoneNumber: colleagueOf(desk) },
            error: null,
            requestId: 'r1',
        },
    ]);
    expect(desk.calls).toEqual([`${call} ACTIVE`]);
    const parties = desk.gadget.ctiData?.Channels[0]?.Items[0]?.Participants ?? [];
    expect(parties).toHaveLength(3);
});

it('works on Cisco CCX as well', async () => {
    desk.close();
    await open({ platform: 'CCX' });
    confer();
    await desk.advance(6_000);
    expect(results).toMatchObject([{ success: true }]);
    expect(desk.calls).toEqual([`${call} ACTIVE`]);
});

it('ends the consultation when the calls cannot be joined', async () => {
    desk.gadget.failNext('conferenceConsultationCall', 'No conference resources');
    confer();
    await desk.advance(6_000);
    expect(results).toMatchObject([
        { success: false, error: { code: 'REQUEST_FAILED', requestId: 'r1' } },
    ]);
    const message = results[0]?.error?.message;
    expect(message).toContain('No conference resources');
    expect(message).toContain('The call to the other party was ended.');
    expect(message).toContain('The first call is on hold');
    expect(desk.calls).toEqual([`${call} PAUSED`]);
});

it('says so when the consultation cannot be ended either', async () => {
    desk.gadget.failNext('conferenceConsultationCall', 'No conference resources');
    desk.gadget.failNext('endItem', 'Not now');
    confer();
    await desk.advance(6_000);
    expect(results[0]?.error?.message).toContain('could not be ended (Not now)');
    expect(desk.calls).toHaveLength(2);
});

it('gives up when nobody answers in time', async () => {
    // A colleague with a gadget does not answer alone.
    desk.gadget.openGadget(desk.gadget.colleagues[0]?.id);
    confer();
    await desk.advance(59_000);
    expect(results).toEqual([]);
    await desk.advance(3_000);
    expect(results[0]?.error?.code).toBe('NO_ANSWER');
    expect(desk.calls).toEqual([`${call} PAUSED`]);
    expect(named('conferenceConsultationCall')).toBe(0);
});

it('stops when the agent hangs up on the other party', async () => {
    confer();
    await desk.advance(1_000);
    const [consult] = desk.calls[1]?.split(' ') ?? [];
    desk.gadget.hangUp(consult ?? '');
    await desk.advance(3_000);
    expect(results).toMatchObject([{ success: false, error: { code: 'CALL_ENDED' } }]);
    expect(named('endItem')).toBe(0);
});

it('does not leave the agent alone with the other party when the customer hangs up', async () => {
    confer();
    await desk.advance(1_000);
    desk.gadget.farEndHangsUp(call);
    await desk.advance(6_000);
    expect(results).toMatchObject([{ success: false, error: { code: 'CALL_ENDED' } }]);
    expect(desk.calls.filter((each) => !each.endsWith('WRAPUP'))).toEqual([]);
});

it('fails at once when a guard denies the consultation', async () => {
    const client = await desk.service.connect(desk.component());
    client.addDialGuard(() => ({ verdict: 'deny', reason: 'Do not disturb.' }), { name: 'rules' });
    confer();
    await desk.advance(2_000);
    expect(results).toMatchObject([{ success: false, error: { code: 'DIAL_DENIED' } }]);
    expect(desk.calls).toEqual([`${call} ACTIVE`]);
});

it('joins whom a guard has made of the number', async () => {
    const other = desk.gadget.colleagues[1]?.extension ?? '';
    const client = await desk.service.connect(desk.component());
    client.addDialGuard(({ number }) =>
        number === other ? { verdict: 'allow' } : { verdict: 'change', number: other },
    );
    confer();
    await desk.advance(6_000);
    expect(results).toMatchObject([{ success: true }]);
    expect(desk.calls).toEqual([`${call} ACTIVE`]);
});

it('is one at a time', async () => {
    confer('first');
    confer('second');
    await desk.advance(6_000);
    expect(results).toMatchObject([
        { success: false, error: { code: 'BUSY' }, requestId: 'second' },
        { success: true, requestId: 'first' },
    ]);
    expect(named('makeCall')).toBe(1);
});

it('needs an active call', async () => {
    desk.gadget.hold(call);
    await desk.advance(1_000);
    confer();
    await desk.advance(1_000);
    expect(results).toMatchObject([{ success: false, error: { code: 'NO_CALL' } }]);
    expect(named('makeCall')).toBe(0);
});
