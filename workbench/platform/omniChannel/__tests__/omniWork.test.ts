import { OmniChannel } from '../omniChannel';

const CASE = '500000000000001';

interface Bench {
    readonly omni: OmniChannel;
    /** Names of the application events, without `lightning:omniChannel`. */
    readonly names: string[];
}

function open(presence: string | null = 'Available'): Bench {
    const names: string[] = [];
    const omni = new OmniChannel(presence, ({ type }) =>
        names.push(type.replace('lightning:omniChannel', '')),
    );
    return { omni, names };
}

it('offers work, which is accepted and closed', async () => {
    const { omni, names } = open();
    const { workId } = omni.offerWork(CASE);
    await omni.toolkit.acceptAgentWork({ workId });
    expect(await omni.toolkit.getAgentWorks()).toEqual({
        works: JSON.stringify([{ workId, workItemId: CASE, isEngaged: true }]),
    });
    expect(await omni.toolkit.getAgentWorkload()).toMatchObject({ currentWorkload: 1 });
    await omni.toolkit.closeAgentWork({ workId });
    expect(names).toEqual([
        'WorkloadChanged',
        'WorkAssigned',
        'WorkAccepted',
        'WorkloadChanged',
        'WorkClosed',
    ]);
    expect(omni.works).toEqual([]);
});

it('takes declined work away', async () => {
    const { omni, names } = open();
    const { workId } = omni.offerWork(CASE);
    await omni.toolkit.declineAgentWork({ workId });
    expect(names.at(-1)).toBe('WorkDeclined');
    expect(omni.works).toEqual([]);
});

it.each([
    ['nobody is signed in', (omni: OmniChannel) => omni.signOut()],
    ['the presence is a busy one', (omni: OmniChannel) => omni.choose('Busy')],
    ['there is no connection', (omni: OmniChannel) => omni.dropConnection()],
    [
        'there is no room for more',
        (omni: OmniChannel) => [1, 2, 3].forEach(() => omni.offerWork(CASE)),
    ],
])('offers nothing while %s', (_, change) => {
    const { omni } = open();
    expect(omni.mayOfferWork).toBe(true);
    change(omni);
    expect(omni.mayOfferWork).toBe(false);
    expect(() => omni.offerWork(CASE)).toThrow();
});

it('refuses what does not fit the work, and everything without a connection', async () => {
    const { omni } = open();
    const { workId } = omni.offerWork(CASE);
    await expect(omni.toolkit.closeAgentWork({ workId })).rejects.toThrow('no accepted work');
    await expect(omni.toolkit.acceptAgentWork({ workId: 'x' })).rejects.toThrow('no offered work');
    omni.dropConnection();
    await expect(omni.toolkit.acceptAgentWork({ workId })).rejects.toThrow('no connection');
    expect(omni.works).toHaveLength(1);
});

it('gives the work to others when the user signs out', () => {
    const { omni } = open();
    omni.offerWork(CASE);
    omni.signOut();
    omni.choose('Available');
    expect(omni.works).toEqual([]);
});
