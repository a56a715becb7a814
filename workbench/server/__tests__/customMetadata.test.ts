import { readDialSettings } from 'c/connectsDialSettings';
import { customMetadataRecords } from '../customMetadata';

describe('records of a custom metadata type', () => {
    it('are read with their types, and without the fields that have no value', () => {
        const rules = customMetadataRecords('Connects_Dial_Rule', ['force-app/main/default']);
        expect(rules.find(({ DeveloperName }) => DeveloperName === 'Org_List')).toEqual({
            DeveloperName: 'Org_List',
            Kind__c: 'list',
            Order__c: 100,
            Is_Active__c: true,
            Outcome__c: 'block',
            When_Missing__c: 'warn',
            Parameters__c: 'numbers=org',
        });
    });

    it('are none for a type or folder that is not there', () => {
        expect(customMetadataRecords('Nothing', ['force-app/main/default', 'nowhere'])).toEqual([]);
    });

    it('that ship with the toolkit are rules without a mistake', () => {
        const rows = customMetadataRecords('Connects_Dial_Rule', ['force-app/main/default']);
        const { problems, ruleSet } = readDialSettings({
            text: 'dnc.country=US',
            rows,
            browserTimeZone: 'UTC',
        });
        expect(problems).toEqual([]);
        expect(ruleSet.rules.map(({ name }) => name)).toEqual([
            'Org_List',
            'Do_Not_Call',
            'Premium_Numbers',
        ]);
    });
});
