import { checkPlan, type DialPlan } from 'c/connectsDialNumbers';
import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';

const parser = loadBuiltNumberParser();
const PLAIN: DialPlan = { country: 'US', outsidePrefixes: ['8'], extensionLengths: [5] };

const problemsOf = (changes: Partial<DialPlan>) =>
    checkPlan({ ...PLAIN, ...changes }, parser).map(({ code, params }) => ({ code, ...params }));

it('finds nothing in a plan that can be read in one way', () => {
    expect(problemsOf({})).toEqual([]);
});

it.each<[Partial<DialPlan>, object]>([
    [{ country: 'XX' }, { code: 'UNKNOWN_COUNTRY', value: 'XX' }],
    [{ emergencyCountries: ['us'] }, { code: 'UNKNOWN_COUNTRY', value: 'us' }],
    [
        { outsidePrefixes: ['8', '9,'] },
        { code: 'NOT_DIGITS', entry: 'outsidePrefixes', value: '9,' },
    ],
    [{ areaCode: '(850)' }, { code: 'NOT_DIGITS', entry: 'areaCode', value: '(850)' }],
    [{ nationalPrefixes: ['+1'] }, { code: 'NOT_DIGITS', entry: 'nationalPrefixes', value: '+1' }],
    [{ extensionLengths: [0] }, { code: 'BAD_LENGTH', value: 0 }],
    [{ extensionLengths: [4.5] }, { code: 'BAD_LENGTH', value: 4.5 }],
    [{ internalNumbers: ['7xxx'] }, { code: 'BAD_PATTERN', value: '7xxx' }],
    [{ internalNumbers: ['[5-2]XX'] }, { code: 'BAD_PATTERN', value: '[5-2]XX' }],
    [{ extensionLengths: [7] }, { code: 'EXTENSION_IS_PUBLIC_LENGTH', length: 7 }],
    [{ internalNumbers: ['91XXXXXXXXXX'] }, { code: 'PATTERN_TOO_WIDE', value: '91XXXXXXXXXX' }],
    [{ internalNumbers: ['+1!'] }, { code: 'PATTERN_TOO_WIDE', value: '+1!' }],
    [{ outsidePrefixes: ['9'] }, { code: 'PREFIX_BEGINS_EMERGENCY', prefix: '9', number: '911' }],
    [{ extensionLengths: [3] }, { code: 'EXTENSION_IS_EMERGENCY', length: 3, number: '911' }],
    [{ extensionLengths: [4] }, { code: 'EXTENSION_IS_EMERGENCY', length: 4, number: '8911' }],
    [{ extensionLengths: [10] }, { code: 'EXTENSION_IS_PUBLIC_LENGTH', length: 10 }],
    [
        { country: 'DE', extensionLengths: [5] },
        { code: 'EXTENSION_IS_SHORT_NUMBER', length: 5, number: '11800' },
    ],
    [
        { country: 'DE', outsidePrefixes: ['0', ''] },
        { code: 'OUTSIDE_MEETS_INTERNATIONAL', outside: '0', international: '00' },
    ],
])('says what is wrong with %j', (changes, problem) => {
    expect(problemsOf(changes)).toContainEqual(problem);
});

it('does not mind a prefix that meets the international one when it is always dialled', () => {
    const codes = problemsOf({ country: 'DE', outsidePrefixes: ['0'] }).map(({ code }) => code);
    expect(codes).not.toContain('OUTSIDE_MEETS_INTERNATIONAL');
});
