import { openDialDesk } from '../../../../../../jest/dialDesk';
import { type Candidacy, messageChannelTransport, standFor } from '../connectsLeader';

const OPTIONS = { transports: [messageChannelTransport()] };

let first: Candidacy;
let second: Candidacy;

beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    first = standFor('dial-guard', { ...OPTIONS, host: 'utility-bar' });
    jest.advanceTimersByTime(1_000);
    second = standFor('dial-guard', { ...OPTIONS, host: 'record-page' });
});

afterEach(() => {
    first.withdraw();
    second.withdraw();
    jest.useRealTimers();
});

it('lets the service take dials over only where the candidacy owns them, and from when it does', async () => {
    const desk = openDialDesk();
    desk.service.setDialOwnership(second);
    const client = await desk.client();
    client.addDialGuard(() => ({ verdict: 'allow' }));
    jest.advanceTimersByTime(1_000);
    expect(desk.changesOf('onBeforeDial')).toEqual([]);

    first.withdraw();
    expect(second.isOwner).toBe(true);
    expect(desk.changesOf('onBeforeDial')).toEqual(['filled']);
    await desk.raiseDial('100');
    expect(desk.requests).toMatchObject([{ name: 'makeCall', args: ['100', {}, true] }]);

    second.withdraw();
    expect(desk.changesOf('onBeforeDial')).toEqual(['filled', 'emptied']);
});
