import { CrmError } from '../crmError';
import { crmErrorText } from '../crmErrorText';

jest.mock('@salesforce/label/c.Connects_Crm_Required', () => ({ default: 'Missing: {0}' }), {
    virtual: true,
});
jest.mock('@salesforce/label/c.Connects_Crm_Refused', () => ({ default: 'Refused. {0}' }), {
    virtual: true,
});
jest.mock('@salesforce/label/c.Connects_Crm_Failed', () => ({ default: 'Failed. {0}' }), {
    virtual: true,
});
jest.mock('@salesforce/label/c.Connects_Crm_Network', () => ({ default: 'Try again.' }), {
    virtual: true,
});

const fields = [
    { field: 'LastName', label: 'Last Name', message: 'Too short.' },
    { field: 'Level__c', label: 'Level', message: 'Too high.' },
];

it('names missing fields as they stand on the screen', () => {
    expect(crmErrorText(new CrmError('REQUIRED_FIELD_MISSING', 'x', { fields }))).toBe(
        'Missing: Last Name, Level',
    );
});

it("repeats what the company's own rules say", () => {
    expect(crmErrorText(new CrmError('VALIDATION_FAILED', 'x', { fields }))).toBe(
        'Refused. Too short. Too high.',
    );
    expect(crmErrorText(new CrmError('VALIDATION_FAILED', 'A closed case.'))).toBe(
        'Refused. A closed case.',
    );
});

it('has a text for errors of any kind', () => {
    expect(crmErrorText(new CrmError('NETWORK', 'x'))).toBe('Try again.');
    expect(crmErrorText(new Error('Boom.'))).toBe('Failed. Boom.');
    expect(crmErrorText('odd')).toBe('Failed. odd');
});
