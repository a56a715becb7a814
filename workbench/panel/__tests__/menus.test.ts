import { EVENT_NAMES, faults, scenarios } from '../../../simulator/index';
import type { FaultOrder } from '../../gadget/control';
import {
    describeOrder,
    describeParameters,
    groupFaults,
    MOMENTS,
    momentOf,
    NOW,
} from '../faultForm';
import { groupScenarios } from '../scenarioGroups';
import { STEP_WORDS } from '../words';

const titles = (text: string, platform: 'CCE' | 'CCX' = 'CCE') =>
    groupScenarios(scenarios, platform, text).flatMap((group) =>
        group.scenarios.map(({ title }) => title),
    );

describe('the library of scenarios', () => {
    it.each(['CCE', 'CCX'] as const)('has each scenario of %s exactly once', (platform) => {
        const expected = scenarios.filter(({ platforms }) => platforms.includes(platform));

        expect(titles('', platform).sort()).toEqual(expected.map(({ title }) => title).sort());
    });

    it('lists everyday kinds first and bad days last', () => {
        const kinds = groupScenarios(scenarios, 'CCE', '').map(({ kind }) => kind);

        expect([kinds[0], kinds.at(-1)]).toEqual(['Calls', 'Bad days']);
    });

    it('finds by words of title, description, name or options', () => {
        expect(titles('WRAP incoming')).toContain('Incoming call with wrap-up');
        expect(titles('there is no such word')).toEqual([]);
    });

    it('leaves out what does not exist on the platform', () => {
        const [first] = scenarios;
        const only = first ? [{ ...first, platforms: ['CCX'] as const }] : [];

        expect(groupScenarios(only, 'CCE', '')).toEqual([]);
        expect(groupScenarios(only, 'CCX', '')).toHaveLength(1);
    });
});

describe('the menu of faults', () => {
    it('has every fault of the catalogue', () => {
        const shown = groupFaults(faults).flatMap((group) => group.faults);

        expect(new Set(shown)).toEqual(new Set(faults));
        expect(shown).toHaveLength(faults.length);
    });

    it('offers moments that read back as what they say, and the present', () => {
        const values = MOMENTS.flatMap(({ moments }) => moments.map(({ value }) => value));

        expect(values.map(momentOf)).toEqual([
            ...Object.keys(STEP_WORDS).map((atStep) => ({ atStep })),
            ...EVENT_NAMES.map((afterEvent) => ({ afterEvent })),
        ]);
        expect(momentOf(NOW)).toEqual({});
    });

    it.each<[FaultOrder, string]>([
        [{ name: 'event-dropped', parameters: { event: '' } }, 'Once: event dropped'],
        [
            {
                name: 'request-late',
                parameters: { request: 'makeCall', ms: 5_000 },
                afterEvent: 'onWorkItemCreate',
            },
            'Once: request late, request makeCall, 5 s, after onWorkItemCreate',
        ],
        [{ name: 'connection-lost', parameters: {}, atStep: 'answer' }, 'lost, at answer'],
        [
            { name: 'event-dropped', parameters: {}, probability: 0.1 },
            'By chance: event dropped: 10 %',
        ],
        [{ name: 'library-missing', parameters: {} }, 'In force since the page was loaded'],
    ])('says of %j: %s', (order, text) => {
        expect(describeOrder(order, faults)).toContain(text);
    });

    it('offers the names of the events where a fault takes one', () => {
        const lost = faults.find(({ name }) => name === 'event-dropped');

        expect(describeParameters(lost)['event']?.choices).toEqual(['', ...EVENT_NAMES]);
        expect(describeParameters(undefined)).toEqual({});
    });
});
