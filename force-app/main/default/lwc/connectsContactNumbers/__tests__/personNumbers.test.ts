import { dialTextOf, personNumbers } from '../personNumbers';
import { numberSource } from '../recordFields';

describe('the numbers of a person', () => {
    it('are listed once each, with every field that holds them, in the order of the fields', () => {
        const values = { Phone: ' +41 44 123 45 67', MobilePhone: '', OtherPhone: '+41441234567' };
        expect(personNumbers(values, ['Phone', 'MobilePhone', 'OtherPhone'])).toEqual([
            {
                text: '+41 44 123 45 67',
                label: 'c.Connects_ContactNumbers_Field_Phone, c.Connects_ContactNumbers_Field_OtherPhone',
                dialText: '+41441234567',
            },
        ]);
    });

    it('stay two where only the reader could tell that they are one', () => {
        const values = { Phone: '0441234567', MobilePhone: '+41441234567' };
        expect(personNumbers(values, ['Phone', 'MobilePhone'])).toHaveLength(2);
    });

    it('are shown also when no phone can dial them', () => {
        const [number] = personNumbers({ Phone: 'ask Anna' }, ['Phone']);
        expect(number).toMatchObject({ text: 'ask Anna', dialText: null });
    });
});

describe('what is handed to the softphone', () => {
    it.each([
        ['(850) 555-0123', '8505550123'],
        ['+41 (0)44 123 45 67', '+41441234567'],
        ['850.555.0123 x45', '8505550123'],
        ['850 555 0123 ext. 45', '8505550123'],
        ['8505550123;45', '8505550123'],
        ['8505550123,,45', '8505550123'],
        ['*97', '*97'],
        ['1-800-FLOWERS', null],
        ['anna@example.com', null],
        ['', null],
    ])('for "%s" is %s: extensions never become digits of the number', (text, dialText) => {
        expect(dialTextOf(text)).toBe(dialText);
    });
});

describe('where numbers are read', () => {
    it('is the record itself, or the contact of a case', () => {
        expect(numberSource('Contact', '')).toMatchObject({
            object: 'Contact',
            throughField: null,
        });
        expect(numberSource('Case', '')).toMatchObject({
            object: 'Contact',
            throughField: 'ContactId',
        });
    });

    it('is what the admin names, each field once', () => {
        expect(numberSource('Visit__c', 'Phone__c; Phone__c,Mobile__c')?.fields).toEqual([
            'Phone__c',
            'Mobile__c',
        ]);
    });

    it('is nowhere on an object without phone fields, unless some are named', () => {
        expect(numberSource('Opportunity', ' , ')).toBeNull();
    });
});
