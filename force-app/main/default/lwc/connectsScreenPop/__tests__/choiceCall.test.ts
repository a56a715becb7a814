import { ChoiceCall } from '../choiceCall';

const ME = 'pop';

/** A bar with a softphone and the utility, one of which may be open. */
function bar(open: string | null, opens = true) {
    const done: string[] = [];
    const state = { open };
    const errors: unknown[] = [];
    const call = new ChoiceCall(
        {
            getAllUtilityInfo: async () =>
                ['phone', ME].map((id) => ({ id, utilityVisible: id === state.open })),
            updateUtility: async (_id, { highlighted }) => done.push(`highlighted ${highlighted}`),
            openPanel: async (id) => {
                if (!opens) {
                    throw new Error('no panel');
                }
                state.open = id;
                done.push('opened');
            },
            minimize: async () => {
                state.open = null;
                done.push('minimized');
            },
        },
        (error) => errors.push(error),
    );
    return { call, done, errors };
}

it('opens the panel for a choice and closes it afterwards', async () => {
    const { call, done } = bar(null);
    await call.tell(ME, true);
    await call.tell(ME, true);
    await call.tell(ME, false);
    expect(done).toEqual(['highlighted true', 'opened', 'highlighted false', 'minimized']);
});

it('leaves the softphone open, and only calls for attention', async () => {
    const { call, done } = bar('phone');
    await call.tell(ME, true);
    await call.tell(ME, false);
    expect(done).toEqual(['highlighted true', 'highlighted false']);
});

it('leaves a panel alone that the agent had opened', async () => {
    const { call, done } = bar(ME);
    await call.tell(ME, true);
    await call.tell(ME, false);
    expect(done).not.toContain('minimized');
});

it('calls for attention where the panel does not open, and then closes none', async () => {
    const { call, done, errors } = bar(null, false);
    await call.tell(ME, true);
    await call.tell(ME, false);
    expect(done).toEqual(['highlighted true', 'highlighted false']);
    expect(errors).toHaveLength(1);
});

it('reports what the bar refuses', async () => {
    const refusal = new Error('no bar');
    const errors: unknown[] = [];
    const refused = (): Promise<never> => Promise.reject(refusal);
    const call = new ChoiceCall(
        {
            getAllUtilityInfo: refused,
            updateUtility: refused,
            openPanel: refused,
            minimize: refused,
        },
        (error) => errors.push(error),
    );
    await call.tell(ME, true);
    expect(errors).toEqual([refusal]);
});
