import { EVENT_NAMES, faults, scenarios } from '../../../simulator/index';
import { describeParameters, groupFaults } from '../faultForm';
import { groupScenarios } from '../scenarioGroups';

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
    it('has every fault of the catalogue that happens to a running gadget', () => {
        const shown = groupFaults(faults).flatMap((group) => group.faults);

        expect(new Set(shown)).toEqual(new Set(faults.filter(({ target }) => target !== 'loader')));
    });

    it('offers the names of the events where a fault takes one', () => {
        const lost = faults.find(({ name }) => name === 'event-dropped');

        expect(describeParameters(lost)['event']?.choices).toEqual(['', ...EVENT_NAMES]);
        expect(describeParameters(undefined)).toEqual({});
    });
});
