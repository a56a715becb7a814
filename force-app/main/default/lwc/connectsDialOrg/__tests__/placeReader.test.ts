import { browserCountries, placeReader } from '../placeReader';
import { STATES } from '../states';

const read = placeReader(browserCountries(['en', 'de']));

describe('a place that people wrote', () => {
    it.each([
        ['United States', 'Florida'],
        ['USA', 'FL'],
        ['us', ' florida '],
        ['Vereinigte Staaten', 'FL'],
        [null, 'Florida'],
        ['US', 'US-FL'],
    ])('%s, %s is in Florida, with every zone of it', (country, state) => {
        expect(read(country, state)).toEqual({
            country: 'US',
            region: 'US-FL',
            timeZones: ['America/New_York', 'America/Chicago'],
        });
    });

    it('has the zones of a country that has few', () => {
        expect(read('Deutschland', 'Bayern')).toMatchObject({ country: 'DE', region: 'Bayern' });
        expect(read('Germany', null).country).toBe('DE');
        expect(read('England', null).country).toBe('GB');
    });

    it('has no zones in a country that has many', () => {
        const many = placeReader({ namesOf: () => [], timeZonesOf: () => ['a', 'b', 'c', 'd'] });
        const few = placeReader({ namesOf: () => [], timeZonesOf: () => ['a'] });
        expect(many('US', null)).toEqual({ country: 'US', region: null, timeZones: [] });
        expect(few('FR', null)).toEqual({ country: 'FR', region: null, timeZones: ['a'] });
    });

    it('does not take an abbreviation without a country for a state', () => {
        expect(read(null, 'CA')).toEqual({ country: null, region: 'CA', timeZones: [] });
    });

    it('does not look for a state in another country', () => {
        expect(read('Australia', 'WA').region).toBe('WA');
    });

    it('stays as it is when it cannot be read', () => {
        expect(read('Elbonia', 'Mud')).toEqual({
            country: 'Elbonia',
            region: 'Mud',
            timeZones: [],
        });
        expect(read(null, null)).toEqual({ country: null, region: null, timeZones: [] });
    });
});

it('knows only time zones that there are', () => {
    for (const zone of new Set(STATES.flatMap(({ timeZones }) => timeZones))) {
        expect(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions()).toBeDefined();
    }
    expect(new Set(STATES.map(({ code }) => code)).size).toBe(STATES.length);
});

it('reads on where the browser names its language in a way of its own', () => {
    const posix = placeReader(browserCountries(['en-US@posix', 'en']));
    expect(posix('Switzerland', null).country).toBe('CH');
});
