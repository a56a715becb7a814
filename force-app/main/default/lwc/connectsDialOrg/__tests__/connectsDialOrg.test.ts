import { dialUser, openDialOrg } from '../connectsDialOrg';

it('opens look-ups and a queue that loses nothing where the browser keeps nothing', () => {
    const { lookUpsWithin, queue } = openDialOrg({});
    expect(lookUpsWithin({ deadlineMs: 1_500, maxAgeMs: 0 })).toBeDefined();
    expect(queue.state).toMatchObject({ waiting: 0, isFull: false });
    expect(typeof dialUser.id).toBe('string');
    queue.stop();
});
