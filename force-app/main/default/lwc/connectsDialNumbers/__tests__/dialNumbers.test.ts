import { createDialNumbers, writtenPlan, type DialPlan } from 'c/connectsDialNumbers';
import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';

const parser = loadBuiltNumberParser();

const FLORIDA: DialPlan = {
    country: 'US',
    outsidePrefixes: ['9'],
    areaCode: '850',
    extensionLengths: [4],
    internalNumbers: ['*97', '+1850555!', '[2-3]XXXXX'],
    internalDomains: ['Example.com'],
};
const BERLIN: DialPlan = { country: 'DE', outsidePrefixes: ['0'], extensionLengths: [4, 5] };
const LONDON: DialPlan = { country: 'GB', outsidePrefixes: ['9', ''], extensionLengths: [4] };
const PARIS: DialPlan = { country: 'FR', outsidePrefixes: ['0'], extensionLengths: [4] };
const SYDNEY: DialPlan = { country: 'AU', outsidePrefixes: ['0'], emergencyNumbers: ['2222'] };
const NO_PREFIX: DialPlan = { country: 'US', outsidePrefixes: [] };

const kindOf = (plan: DialPlan, dialString: string) =>
    createDialNumbers(plan, parser).read(dialString).kind;
const e164Of = (plan: DialPlan, dialString: string) =>
    createDialNumbers(plan, parser).read(dialString).e164;

describe('emergency numbers', () => {
    it.each([
        ['Florida', FLORIDA, ['911', '112', '9911', '9112', '9-911', ' 9 1 1 ', '911,,1', '+1911']],
        ['Berlin', BERLIN, ['110', '112', '0110', '0112', '+49112', '+49 110', '0+112', 'tel:112']],
        ['London', LONDON, ['999', '112', '9999', '9112', '+44999', '999#']],
        ['Paris', PARIS, ['15', '17', '18', '112', '015', '017', '018', '0112', '+3315']],
        ['Sydney', SYDNEY, ['000', '106', '112', '0000', '0106', '0112', '2222', '02222']],
        ['no prefix', NO_PREFIX, ['911', '112', '９１１', 'tel:911']],
    ])('are known with and without outside-line prefix: %s', (_name, plan, dialStrings) => {
        for (const dialString of dialStrings) {
            expect([dialString, kindOf(plan, dialString)]).toEqual([dialString, 'emergency']);
        }
    });

    it.each([
        ['an extension that begins like one', FLORIDA, '9115', 'internal'],
        ['an extension that ends like one', FLORIDA, '7911', 'internal'],
        ['another country’s', FLORIDA, '9110', 'internal'],
        ['a public number that begins like one', BERLIN, '0112345678', 'unreadable'],
        ['an international number that begins like one', LONDON, '+1 112 345 6789', 'unreadable'],
        ['a national number that ends like one', BERLIN, '0030123112', 'public'],
        ['digits behind one', FLORIDA, '9911234', 'unreadable'],
        ['an address of somebody else', FLORIDA, 'sip:911@elsewhere.test', 'unreadable'],
        ['one behind another prefix', FLORIDA, '8911', 'internal'],
    ])('are not mistaken: %s', (_name, plan, dialString, kind) => {
        expect(kindOf(plan, dialString)).toBe(kind);
    });

    it('are those of further countries where the plan says so', () => {
        expect(kindOf({ ...NO_PREFIX, emergencyCountries: ['DE'] }, '110')).toBe('emergency');
        expect(kindOf(NO_PREFIX, '110')).toBe('unreadable');
    });

    it.each([
        [{ country: 'XX', outsidePrefixes: ['9'] }],
        [{ country: 'US', outsidePrefixes: ['nine'], internalNumbers: ['[9-1]', '!', ''] }],
        [{ ...FLORIDA, areaCode: 'x', extensionLengths: [3, -1, 0.5] }],
    ])('pass with a plan that makes no sense: %j', (plan) => {
        expect(kindOf(plan, '911')).toBe('emergency');
        expect(kindOf(plan, '112')).toBe('emergency');
    });
});

describe('internal numbers', () => {
    it.each([
        ['an extension', FLORIDA, '7042'],
        ['an extension behind the outside-line prefix', FLORIDA, '97042'],
        ['an extension with formatting', FLORIDA, '70-42'],
        ['a feature code that the plan names', FLORIDA, '*97'],
        ['a pattern', FLORIDA, '201234'],
        ['an own public number', FLORIDA, '+1 (850) 555-0123'],
        ['an own public number with the prefix', FLORIDA, '918505550123'],
        ['an own public number without area code', FLORIDA, '95550123'],
        ['a name in the own domain', FLORIDA, 'sip:jane.doe@example.com'],
        ['an extension in the own domain', FLORIDA, '7042@EXAMPLE.com;user=phone'],
    ])('%s', (_name, plan, dialString) => {
        expect(createDialNumbers(plan, parser).read(dialString)).toEqual({
            kind: 'internal',
            dialString,
            e164: null,
            country: null,
            regions: [],
            lineType: 'unknown',
            timeZones: [],
        });
    });

    it.each([
        ['a short number behind the prefix', BERLIN, '011833', 'unreadable'],
        ['a feature code that nobody named', FLORIDA, '*98', 'unreadable'],
        ['a caller id code before a number', FLORIDA, '*67 850 555 0123', 'unreadable'],
        ['a number of an extension’s length that the plan can read', LONDON, '0800 1111', 'public'],
        ['a public number in the own domain', FLORIDA, '+4930123456@example.com', 'public'],
        ['a public number in another domain', FLORIDA, 'sip:+4930123456@gw.test', 'public'],
        ['a name in another domain', FLORIDA, 'jane.doe@elsewhere.test', 'unreadable'],
        ['a length that no extension has', FLORIDA, '70421', 'unreadable'],
    ])('do not hide %s', (_name, plan, dialString, kind) => {
        const lengths = [...(plan.extensionLengths ?? []), ...(plan === LONDON ? [8] : [])];
        expect(kindOf({ ...plan, extensionLengths: lengths }, dialString)).toBe(kind);
    });

    it('are not the whole world: a pattern without digits is not used', () => {
        expect(
            kindOf({ ...NO_PREFIX, internalNumbers: ['!', '+1!', 'XXXXXXXXXX'] }, '8505550123'),
        ).toBe('public');
    });
});

describe('public numbers', () => {
    it.each([
        [FLORIDA, '912125550123', '+12125550123'],
        [FLORIDA, '92125550123', '+12125550123'],
        [FLORIDA, '9011493012345678', '+493012345678'],
        [FLORIDA, '9+12125550123', '+12125550123'],
        [FLORIDA, '(+1) 212 555-0123 ext. 7', '+12125550123'],
        [FLORIDA, '9 1 800 FLOWERS', '+18003569377'],
        [FLORIDA, 'tel:+1-212-555-0123;ext=7', '+12125550123'],
        [FLORIDA, 'tel:555-0123;phone-context=+1212', '+12125550123'],
        [FLORIDA, '912125550123,,12#', '+12125550123'],
        [FLORIDA, '%2B12125550123', '+12125550123'],
        [BERLIN, '0030123456', '+4930123456'],
        [BERLIN, '000441514960000', '+441514960000'],
        [BERLIN, '+49 (0)30 123456', '+4930123456'],
        [BERLIN, '0 030/123456', '+4930123456'],
        [BERLIN, '٠٠٣٠١٢٣٤٥٦', '+4930123456'],
        [LONDON, '020 7946 0123', '+442079460123'],
        [LONDON, '9020 7946 0123', '+442079460123'],
        [LONDON, '00 1 212 555 0123', '+12125550123'],
        [SYDNEY, '00412345678', '+61412345678'],
        [SYDNEY, '0 0011 1 212 555 0123', '+12125550123'],
        [{ ...BERLIN, areaCode: '30' }, '0123456', '+4930123456'],
        [{ ...FLORIDA, internationalPrefixes: ['011', ''] }, '9441514960000', '+441514960000'],
    ])('%j reads %s', (plan, dialString, e164) => {
        expect(e164Of(plan, dialString)).toBe(e164);
    });

    it.each([
        ['empty', ''],
        ['only signs', '+ - ()'],
        ['two pluses', '+1+2125550123'],
        ['words', 'call Jane 912125550123'],
        ['two numbers', '912125550123 / 912125550124'],
        ['two numbers with a comma', '912125550123, 912125550124'],
        ['a name behind the number', '912125550123, Jane'],
        ['too few digits', '9121255501'],
        ['too many digits', '91212555012345'],
        ['endless digits', '9'.repeat(300)],
        ['no outside-line prefix where it is needed', '12125550123'],
        ['another prefix before the plus', '8+12125550123'],
        ['a broken pair of surrogates', '\ud800'],
    ])('are not made up: %s', (_name, dialString) => {
        expect(kindOf(FLORIDA, dialString)).toBe('unreadable');
    });

    it('are unreadable when the plan allows two of them', () => {
        // 0 and 0441 514960000 in Germany, or 00 44 1514960000 in the United Kingdom.
        const plan: DialPlan = { country: 'DE', outsidePrefixes: ['0', ''] };
        expect(kindOf(plan, '00441514960000')).toBe('unreadable');
        expect(e164Of(BERLIN, '00441514960000')).toBe('+49441514960000');
    });

    it('in a range that the tables do not know still are numbers of their country', () => {
        expect(createDialNumbers(FLORIDA, parser).read('919875550123')).toEqual({
            kind: 'public',
            dialString: '919875550123',
            e164: '+19875550123',
            country: 'US',
            regions: [],
            lineType: 'unknown',
            timeZones: [],
        });
    });

    it('say where they are and what they cost', () => {
        const { read } = createDialNumbers(FLORIDA, parser);
        expect(read('918502345678')).toMatchObject({
            country: 'US',
            regions: ['US-FL'],
            lineType: 'fixedOrMobile',
            timeZones: ['America/Chicago', 'America/New_York'],
        });
        expect(read('919002345678')).toMatchObject({ lineType: 'premium', timeZones: [] });
        expect(read('918002345678')).toMatchObject({ lineType: 'tollFree', timeZones: [] });
        expect(read('919022345678')).toMatchObject({ regions: ['CA-NS', 'CA-PE'] });
        expect(read('917872345678')).toMatchObject({ country: 'PR', regions: ['US-PR'] });
        expect(read('901180012345678')).toMatchObject({ country: null, lineType: 'tollFree' });
    });

    it('that are mobile may be anywhere in their country', () => {
        const { timeZones, lineType } = createDialNumbers(SYDNEY, parser).read('+61412345678');
        expect(lineType).toBe('mobile');
        expect(timeZones).toEqual(
            expect.arrayContaining(['Australia/Perth', 'Australia/Sydney', 'Australia/Adelaide']),
        );
    });

    it('of records are read without outside-line prefix', () => {
        expect(e164Of(writtenPlan(FLORIDA), '(212) 555-0123')).toBe('+12125550123');
        expect(e164Of(writtenPlan(BERLIN), '030 123456')).toBe('+4930123456');
    });
});

describe('a number to dial', () => {
    it.each([
        [FLORIDA, '+12125550123', '912125550123'],
        [FLORIDA, '+4930123456', '90114930123456'],
        [BERLIN, '+4930123456', '0030123456'],
        [BERLIN, '+12125550123', '00012125550123'],
        [NO_PREFIX, '+12125550123', '12125550123'],
        [{ ...FLORIDA, internationalPrefixes: [] }, '+4930123456', '9+4930123456'],
        // As a national number it would read as an international one.
        [{ country: 'DE', outsidePrefixes: ['0', ''] }, '+49441514960000', '00049441514960000'],
        [FLORIDA, '+18505550123', '918505550123'],
        [FLORIDA, '+1', '+1'],
    ])('%j writes %s as %s', (plan, e164, dialString) => {
        expect(createDialNumbers(plan, parser).dialStringOf(e164)).toBe(dialString);
    });
});
