import { openBareDialDesk } from '../../../../../../jest/bareDialDesk';
import { configure, type GuardConfiguration } from '../configuration';

/** @param think takes the time that a decision takes */
function rules(deadline: number, think = (): void => undefined): GuardConfiguration {
    const configuration = configure({
        text: `dnc.country=US;dnc.deadline=${deadline}`,
        rows: [],
        parser: null,
        browserTimeZone: 'America/New_York',
    });
    const { policy } = configuration;
    return {
        ...configuration,
        policy: {
            ...policy,
            needs: (question) => {
                think();
                return policy.needs(question);
            },
            decide: (question, facts) => policy.decide(question, facts),
        },
    };
}

beforeEach(() => sessionStorage.clear());

it('waits 300 ms for rules that were never read, and asks then', async () => {
    const { judge, pass } = openBareDialDesk();
    const verdict = jest.fn();
    void judge().then(verdict);
    await pass(299);
    expect(verdict).not.toHaveBeenCalled();
    await pass(1);
    expect(verdict).toHaveBeenCalledWith(expect.objectContaining({ verdict: 'ask' }));
});

it.each([
    [300, true],
    [1_000, false],
])(
    'says that a decision took longer than %d ms, and stands by it: %s',
    async (deadline, isLate) => {
        const { desk, judge, skip } = openBareDialDesk();
        desk.configure(rules(deadline, () => skip(400)));
        expect(await judge()).toMatchObject({ verdict: 'ask' });
        expect(desk.isSlow).toBe(isLate);
    },
);

it('says so no longer once a decision was in time', async () => {
    const { desk, judge, skip } = openBareDialDesk();
    desk.configure(rules(300, () => skip(400)));
    await judge();
    desk.configure(rules(300));
    await desk.explain({ number: '912125550124' });
    expect(desk.isSlow).toBe(false);
});
