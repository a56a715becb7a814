import { createDesk } from '../../__tests__/support/desk';
import type { Platform, ScenarioOptions } from '../../api';

interface Expectation {
    readonly scenario: string;
    readonly options?: ScenarioOptions;
    readonly platform: Platform;
    /** Whether the agent is READY when it begins. */
    readonly ready: boolean;
    readonly events: readonly string[];
}

const RINGING = [
    'ASC VOICE READY→TALKING 0 (0)',
    'onWorkItemCreate[OFFERED]',
    'ASC VOICE TALKING→TALKING 1 (0)',
    'onSearchAndScreenPopResult[OFFERED]',
];
const ANSWERED = ['onWorkItemConnect[ACTIVE]', 'onActivitySave[ACTIVE] created=true'];
const SAVED = 'onActivitySave[ENDED] created=false';

const EXPECTATIONS: readonly Expectation[] = [
    {
        scenario: 'connection-lost',
        platform: 'CCE',
        ready: false,
        events: [
            'onClientInterfaceConnectionLost',
            'onClientInterfaceConnectionEstablished',
            'ASC VOICE NOT_READY→NOT_READY 0 (50002)',
        ],
    },
    {
        scenario: 'connection-lost',
        platform: 'CCE',
        ready: true,
        events: ['onClientInterfaceConnectionLost', 'onClientInterfaceConnectionEstablished'],
    },
    {
        scenario: 'connection-lost',
        options: { call: 'survives' },
        platform: 'CCE',
        ready: true,
        events: [
            ...RINGING,
            ...ANSWERED,
            'onClientInterfaceConnectionLost',
            'onClientInterfaceConnectionEstablished',
            'onWorkItemCreate[ACTIVE]',
            'onWorkItemConnect[ACTIVE]',
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            SAVED,
        ],
    },
    {
        scenario: 'connection-lost',
        options: { call: 'lost' },
        platform: 'CCE',
        ready: true,
        events: [
            ...RINGING,
            ...ANSWERED,
            'onClientInterfaceConnectionLost',
            'onClientInterfaceConnectionEstablished',
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            SAVED,
        ],
    },
];

describe('order of events, besides the scenarios of the guide', () => {
    it.each(EXPECTATIONS)(
        '$scenario $options on $platform, ready: $ready',
        async ({ scenario, options, platform, ready, events }) => {
            const { gadget, takeEvents } = createDesk({ platform });
            if (ready) {
                await gadget.setAgentState('VOICE', 'READY');
            }
            takeEvents();
            await gadget.play(scenario, options);
            expect(takeEvents()).toEqual(events);
        },
    );

    it('makes a NOT_READY agent READY before a routed call', async () => {
        const { gadget, takeEvents } = createDesk();
        await gadget.play('incoming-call');
        expect(takeEvents().slice(0, 2)).toEqual([
            'ASC VOICE NOT_READY→READY 0 (0)',
            'ASC VOICE READY→TALKING 0 (0)',
        ]);
    });

    it('keeps the search result before Connect when the agent is faster', async () => {
        const { gadget, takeEvents } = createDesk({ assumptions: { 'A-LATENCY': '500-3000' } });
        await gadget.play('incoming-call', { ringMs: 1, talkMs: 1 });
        expect(takeEvents().slice(2)).toEqual([
            ...RINGING.slice(1),
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            SAVED,
        ]);
    });

    it('shows the change from RESERVED to TALKING under A-COLLAPSE event', async () => {
        const { gadget, takeEvents } = createDesk({ assumptions: { 'A-COLLAPSE': 'event' } });
        await gadget.play('incoming-call');
        expect(takeEvents().slice(1, 7)).toEqual([
            ...RINGING,
            'ASC VOICE TALKING→TALKING 1 (0)',
            'onWorkItemConnect[ACTIVE]',
        ]);
    });

    it('saves no activity under A-ACTIVITY none', async () => {
        const { gadget, takeEvents } = createDesk({ assumptions: { 'A-ACTIVITY': 'none' } });
        await gadget.play('incoming-call');
        expect(takeEvents().filter((line) => line.startsWith('onActivitySave'))).toEqual([]);
    });
});
