/** The Aura component that brings Omni-Channel to the presence rules, in the harness. */
import { OmniChannel } from '../../../workbench/platform/omniChannel/omniChannel';
import { readAuraBundle } from '../bundle';
import type { ChildPlace } from '../component';
import { openAuraComponent, type OpenAuraComponent } from '../component';

const LUNCH = '0N5000000000003';

interface Bench {
    readonly utility: OpenAuraComponent;
    readonly omni: OmniChannel;
    /** What `c:connectsPresence` was told. */
    readonly told: readonly unknown[];
    /** `c:connectsPresence` asks for a method; resolves once it was answered. */
    ask(request: object): Promise<void>;
}

function open(presence: string | null = 'Available'): Bench {
    const told: unknown[] = [];
    const link: { utility: OpenAuraComponent | null; place: ChildPlace | null } = {
        utility: null,
        place: null,
    };
    const omni = new OmniChannel(presence, ({ type, params }) =>
        link.utility?.receive(type, params),
    );
    const utility = openAuraComponent(readAuraBundle('connectsPresenceUtility'), {
        tags: {
            'lightning:omniToolkitAPI': () => ({ component: omni.toolkit }),
            'c:connectsPresence': (place) => {
                link.place = place;
                return { component: { receive: (message: unknown) => told.push(message) } };
            },
        },
    });
    link.utility = utility;
    return {
        utility,
        omni,
        told,
        async ask(request) {
            link.place?.run('onomnirequest', { getParams: () => request });
            for (let turn = 0; turn < 10; turn += 1) {
                await Promise.resolve();
            }
        },
    };
}

it('answers what the presence is', async () => {
    const { ask, told } = open();
    await ask({ id: 1, method: 'getServicePresenceStatusId' });
    expect(told).toEqual([
        {
            kind: 'answer',
            id: 1,
            isDone: true,
            value: expect.objectContaining({ statusApiName: 'Available' }),
        },
    ]);
});

it('answers that nobody is signed in, in the words of Omni-Channel', async () => {
    const { ask, told } = open(null);
    await ask({ id: 1, method: 'getServicePresenceStatusId' });
    const value = expect.stringContaining('not logged in');
    expect(told).toEqual([{ kind: 'answer', id: 1, isDone: false, value }]);
});

it('sets a presence, and hands on the event that follows', async () => {
    const { ask, told, omni } = open();
    await ask({ id: 2, method: 'setServicePresenceStatus', statusId: LUNCH });
    expect(omni.status?.apiName).toBe('Lunch');
    expect(told).toEqual([
        {
            kind: 'event',
            name: 'StatusChanged',
            params: expect.objectContaining({ statusId: LUNCH, statusApiName: 'Lunch' }),
        },
        { kind: 'answer', id: 2, isDone: true, value: expect.anything() },
    ]);
});

it('has nobody to tell any more once it is off the page', async () => {
    const { ask, told, utility } = open();
    const asked = ask({ id: 4, method: 'getServicePresenceStatusId' });
    utility.destroy();
    await asked;
    expect(told).toEqual([]);
});

it('hands on how the user comes, goes and loses the connection', async () => {
    const { ask, told, omni } = open(null);
    omni.choose('Lunch');
    omni.dropConnection();
    await ask({ id: 3, method: 'login', statusId: LUNCH });
    omni.signOut('MaintenanceLogout');
    expect(told).toMatchObject([
        { name: 'LoginSuccess', params: { statusId: LUNCH } },
        { name: 'StatusChanged' },
        { name: 'ConnectionError', params: { error: { message: expect.any(String) } } },
        { name: 'LoginSuccess' },
        { name: 'StatusChanged' },
        { kind: 'answer', id: 3, isDone: true, value: true },
        { name: 'Logout', params: { reason: 'MaintenanceLogout' } },
    ]);
});
