import { CrmError } from '../crmError';
import { isRecordId, isSameRecord, keyPrefixOf, readRecordId } from '../recordId';

it.each([
    ['001000000000001', '001000000000001AAA'],
    ['001D000000IqhSL', '001D000000IqhSLIAZ'],
    ['0014000000aBcDe', '0014000000aBcDeAAK'],
])('gives the id %s its checksum', (short, long) => {
    expect(readRecordId(short)).toBe(long);
    expect(readRecordId(` ${long} `)).toBe(long);
});

it('takes a checksum in lower case, because it has no case of its own', () => {
    expect(readRecordId('001D000000IqhSLiaz')).toBe('001D000000IqhSLIAZ');
});

it('refuses an id whose letters have lost their case, and names the checksum that would fit', () => {
    expect(() => readRecordId('001d000000iqhslIAZ')).toThrow(/damaged.*should be AAA/);
    expect(isRecordId('001d000000iqhslIAZ')).toBe(false);
});

it.each([
    [''],
    ['003'],
    ['00300000000000'],
    ['0030000000000012'],
    ['003-00000000001'],
    [null],
    [7],
])('refuses %j and says what an id is', (value) => {
    expect(() => readRecordId(value, 'whoId')).toThrow(CrmError);
    expect(() => readRecordId(value, 'whoId')).toThrow(/whoId must be a Salesforce id/);
    expect(isRecordId(value)).toBe(false);
});

it('knows one record by both its ids, and its object by the prefix', () => {
    expect(isSameRecord('001D000000IqhSL', '001D000000IqhSLIAZ')).toBe(true);
    expect(isSameRecord('001D000000IqhSL', '001D000000IqhSM')).toBe(false);
    expect(keyPrefixOf('003000000000001')).toBe('003');
});
