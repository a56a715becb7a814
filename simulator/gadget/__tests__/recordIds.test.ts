import { createRandom } from '../../random/random';
import { drawRecordId } from '../recordIds';

it('draws ids of an object with the checksum that Salesforce would give them', () => {
    const random = createRandom(1);
    const digits = { ...random, alphanumeric: () => 'D000000IqhSL' };

    expect(drawRecordId(digits, '001')).toBe('001D000000IqhSLIAZ');
    expect(drawRecordId(random, '003')).toMatch(/^003[0-9A-Za-z]{12}[A-Z0-5]{3}$/);
});
