import {
    nameFieldOf,
    readFieldName,
    readFlowName,
    readObjectName,
    readVariableName,
} from '../apiNames';

it.each([['Contact'], ['Visit__c'], ['cnx__Log__c'], ['Desk_Setting__mdt'], ['a1']])(
    'takes %s as an object and as a field',
    (name) => {
        expect(readObjectName(name)).toBe(name);
        expect(readFieldName(name)).toBe(name);
    },
);

it.each([
    [''],
    ['1Contact'],
    ['_Contact'],
    ['Contact_'],
    ['My__Big__Own__c'],
    ['Contact) { Id } #'],
    ['Account.Name'],
    ['Kunde ü'],
    [undefined],
])('refuses %j, so that nothing but a name gets into a query', (name) => {
    expect(() => readObjectName(name)).toThrow('API name of an object');
    expect(() => readFieldName(name)).toThrow('API name of a field');
});

it('takes flows with and without a namespace, and variables without', () => {
    expect(readFlowName('cnx__Log_Callback')).toBe('cnx__Log_Callback');
    expect(readVariableName('phoneNumber')).toBe('phoneNumber');
    expect(() => readFlowName('Log Callback')).toThrow('API name of a flow');
    expect(() => readVariableName('a.b')).toThrow('input variable');
});

it('knows where the name of a record is', () => {
    expect(nameFieldOf('Contact')).toBe('Name');
    expect(nameFieldOf('Case')).toBe('CaseNumber');
});
