import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';
import { NOT_CONFIGURED } from '../../connectsDialSettings/connectsDialSettings';
import { missingFacts } from '../../connectsDialPolicy/connectsDialPolicy';
import { configure, type ConfigurationSources, unknownConfiguration } from '../configuration';

const parser = loadBuiltNumberParser();
const SITE =
    'dnc.country=DE;dnc.outsidePrefixes=0;dnc.extensionLengths=4;dnc.emergencyNumbers=2222';
const WHOLE: ConfigurationSources = {
    text: SITE,
    rows: [],
    parser,
    browserTimeZone: 'Europe/Berlin',
};

function outcomeOf(sources: ConfigurationSources, dialString: string): string {
    const question = { callType: 'OUTBOUND' as const, dialString, teams: [], at: 0 };
    const { policy } = configure(sources);
    return policy.decide(question, missingFacts('not-asked')).outcome;
}

describe('what is in force', () => {
    it('is what was configured when everything is there', () => {
        expect(configure(WHOLE).missing).toEqual([]);
        expect(outcomeOf(WHOLE, '0030123456')).toBe('allow');
    });

    it.each(['text', 'rows', 'parser'] as const)(
        'asks about numbers outside without the %s',
        (part) => {
            expect(outcomeOf({ ...WHOLE, [part]: null }, '0030123456')).toBe('warn');
        },
    );

    it('asks without the number reader even where unreadable numbers are to be dialled', () => {
        const sources = { ...WHOLE, text: `${SITE};dnc.unreadable=allow`, parser: null };
        expect(outcomeOf(sources, '0030123456')).toBe('warn');
        expect(outcomeOf({ ...sources, text: `${SITE};dnc.unreadable=block` }, '0030123456')).toBe(
            'block',
        );
    });

    it.each(['110', '0110', '112', '911', '2222', '02222'])(
        'lets the call for help %s through without number reader and rules',
        (dialString) => {
            expect(outcomeOf({ ...WHOLE, rows: null, parser: null }, dialString)).toBe('allow');
        },
    );

    it.each<ConfigurationSources['text']>([null, '', NOT_CONFIGURED])(
        'lets calls for help of every country through while nobody has said which one it is (%p)',
        (text) => {
            for (const dialString of ['112', '110', '999', '000']) {
                expect(outcomeOf({ ...WHOLE, text }, dialString)).toBe('allow');
            }
        },
    );

    it('lets extensions through without number reader where outside lines are marked', () => {
        expect(outcomeOf({ ...WHOLE, parser: null }, '4711')).toBe('allow');
        const unmarked = 'dnc.country=DE;dnc.extensionLengths=4';
        expect(outcomeOf({ ...WHOLE, text: unmarked, parser: null }, '4711')).toBe('warn');
    });

    it('does not take a short number behind the outside-line prefix for an extension', () => {
        const text = 'dnc.country=DE;dnc.outsidePrefixes=0;dnc.extensionLengths=5';
        expect(outcomeOf({ ...WHOLE, text, parser: null }, '011833')).toBe('warn');
    });

    it('is a policy that asks before anything was read', () => {
        expect(unknownConfiguration('UTC').missing).toEqual(['numbers', 'settings', 'records']);
    });
});

it('knows how people write a number', () => {
    expect(configure(WHOLE).formsOf('+4930123456')).toContain('030123456');
});
