import { storedForms } from '../storedForms';

describe('the forms in which a phone field may hold a number', () => {
    it('include what Salesforce makes of a number of North America', () => {
        const forms = storedForms('+18505550123', {
            callingCode: '1',
            nationalNumber: '8505550123',
            nationalPrefix: '1',
        });
        expect(forms[0]).toBe('+18505550123');
        expect(forms).toEqual(
            expect.arrayContaining([
                '18505550123',
                '8505550123',
                '(850) 555-0123',
                '850-555-0123',
                '+1 (850) 555-0123',
            ]),
        );
    });

    it('include the national form of other countries', () => {
        const forms = storedForms('+442079460000', {
            callingCode: '44',
            nationalNumber: '2079460000',
            nationalPrefix: '0',
        });
        expect(forms).toEqual(expect.arrayContaining(['02079460000', '00442079460000']));
    });

    it('are few enough for a query, each there once, with or without the parts', () => {
        const parts = { callingCode: '1', nationalNumber: '8505550123', nationalPrefix: '' };
        const forms = storedForms('+18505550123', parts);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms.length).toBeLessThanOrEqual(20);
        expect(storedForms('+18505550123', null)).toEqual([
            '+18505550123',
            '18505550123',
            '0018505550123',
        ]);
    });
});
