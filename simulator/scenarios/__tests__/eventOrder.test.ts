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
    ...(['CCE', 'CCX'] as const).map((platform) => ({
        scenario: 'incoming-call',
        platform,
        ready: true,
        events: [
            ...RINGING,
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            SAVED,
        ],
    })),
    {
        scenario: 'incoming-call-with-wrap-up',
        platform: 'CCE',
        ready: true,
        events: [
            ...RINGING,
            ...ANSWERED,
            'onWorkItemWrapup[WRAPUP]',
            'ASC VOICE TALKING→WORK_READY 1 (0)',
            'onWrapUpDataChanged[WRAPUP]',
            'ASC VOICE WORK_READY→READY 1 (0)',
            'onWorkItemEnd[ENDED]',
            'ASC VOICE READY→READY 0 (0)',
            SAVED,
        ],
    },
    {
        scenario: 'incoming-call-with-wrap-up',
        platform: 'CCX',
        ready: true,
        events: [
            ...RINGING,
            ...ANSWERED,
            'onWorkItemWrapup[WRAPUP]',
            'ASC VOICE TALKING→WORK 1 (0)',
            'onWrapUpDataChanged[WRAPUP]',
            'ASC VOICE WORK→READY 1 (0)',
            'onWorkItemEnd[ENDED]',
            'ASC VOICE READY→READY 0 (0)',
            SAVED,
        ],
    },
    {
        scenario: 'incoming-call',
        options: { direct: true },
        platform: 'CCE',
        ready: false,
        events: [
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE NOT_READY→NOT_READY 1 (0)',
            'onSearchAndScreenPopResult[OFFERED]',
            'ASC VOICE NOT_READY→TALKING 1 (0)',
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→NOT_READY 0 (0)',
            SAVED,
        ],
    },
    {
        scenario: 'incoming-call',
        options: { direct: true },
        platform: 'CCX',
        ready: false,
        events: [
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE NOT_READY→NOT_READY 1 (32760)',
            'onSearchAndScreenPopResult[OFFERED]',
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE NOT_READY→NOT_READY 0 (32760)',
            SAVED,
        ],
    },
    {
        scenario: 'outgoing-call',
        platform: 'CCE',
        ready: false,
        events: [
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE NOT_READY→TALKING 1 (0)',
            'onSearchAndScreenPopResult[OFFERED]',
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→NOT_READY 0 (0)',
            SAVED,
        ],
    },
    {
        scenario: 'outgoing-call',
        platform: 'CCE',
        ready: true,
        events: [
            'ASC VOICE READY→NOT_READY 0 (50006)',
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE NOT_READY→TALKING 1 (0)',
            'onSearchAndScreenPopResult[OFFERED]',
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→READY 0 (0)',
            SAVED,
        ],
    },
    {
        scenario: 'outgoing-call',
        platform: 'CCX',
        ready: false,
        events: [
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE NOT_READY→NOT_READY 1 (32760)',
            'onSearchAndScreenPopResult[OFFERED]',
            ...ANSWERED,
            'onWorkItemEnd[ENDED]',
            'ASC VOICE NOT_READY→NOT_READY 0 (32760)',
            SAVED,
        ],
    },
    ...['busy', 'bad-number', 'no-answer'].map((outcome) => ({
        scenario: 'outgoing-call',
        options: { outcome },
        platform: 'CCE' as const,
        ready: false,
        events: [
            'onWorkItemCreate[OFFERED]',
            'ASC VOICE NOT_READY→TALKING 1 (0)',
            'onSearchAndScreenPopResult[OFFERED]',
            'onWorkItemEnd[ENDED]',
            'ASC VOICE TALKING→NOT_READY 0 (0)',
        ],
    })),
    {
        scenario: 'unanswered-call',
        platform: 'CCE',
        ready: true,
        events: [...RINGING, 'onWorkItemEnd[ENDED]', 'ASC VOICE TALKING→NOT_READY 0 (32767)'],
    },
    {
        scenario: 'unanswered-call',
        platform: 'CCX',
        ready: true,
        events: [...RINGING, 'onWorkItemEnd[ENDED]', 'ASC VOICE TALKING→NOT_READY 0 (32763)'],
    },
    {
        scenario: 'caller-gives-up',
        platform: 'CCE',
        ready: true,
        events: [...RINGING, 'onWorkItemEnd[ENDED]', 'ASC VOICE TALKING→READY 0 (0)'],
    },
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

describe('order of events', () => {
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
