/** @jest-environment node */
import { definedField } from '../check-deploy/field-permissions';
import { type Breakage, problemsAfter } from './breakage';
import { removeProjects } from './temporaryProjects';

afterEach(removeProjects);

const PERMISSIONS = 'permissionsets/Desk_User.permissionset-meta.xml';

/** What the permission set of the good project opens, and what is said when it does not. */
const closed = (what: string, from: string, to: string, reportedIn: string): Breakage => ({
    what,
    path: PERMISSIONS,
    from,
    to,
    reportedIn,
    problem: `1: no permission set opens the ${what}`,
});

const BREAKAGES: Breakage[] = [
    closed('app', '<visible>true', '<visible>false', 'applications/Desk.app-meta.xml'),
    closed(
        'Apex class',
        '<apexClass>DeskLookup',
        '<apexClass>Other',
        'classes/DeskLookup.cls-meta.xml',
    ),
    closed('Visualforce page', 'DeskPage', 'Other', 'pages/DeskPage.page-meta.xml'),
    closed(
        'custom permission',
        '<name>DeskSupervisor',
        '<name>Other',
        'customPermissions/DeskSupervisor.customPermission-meta.xml',
    ),
    closed('tab', '<visibility>Visible', '<visibility>None', 'tabs/Desk.tab-meta.xml'),
    closed(
        'custom metadata type',
        '<name>DeskSetting__mdt',
        '<name>Other__mdt',
        'objects/DeskSetting__mdt/DeskSetting__mdt.object-meta.xml',
    ),
    closed(
        'object',
        '<allowRead>true',
        '<allowRead>false',
        'objects/CallNote__c/CallNote__c.object-meta.xml',
    ),
    closed(
        'field',
        '<readable>true',
        '<readable>false',
        'objects/CallNote__c/fields/Number__c.field-meta.xml',
    ),
];

it.each(BREAKAGES)('says that no permission set opens the $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});

it('asks for no access to a class that only Apex calls', () => {
    const { printed } = problemsAfter({
        what: 'class without an entry point',
        path: 'classes/DeskLookup.cls',
        from: '@AuraEnabled(cacheable=true)',
        to: '',
        problem: '',
    });
    expect(printed).not.toContainEqual(expect.stringContaining('opens the Apex class'));
});

it('refuses access to an object that is closed on purpose', () => {
    const { printed, expected } = problemsAfter({
        what: 'access to a closed object',
        path: PERMISSIONS,
        from: '<object>CallNote__c',
        to: '<object>Connects_Dial_Key__c',
        problem: '34: "Connects_Dial_Key__c" is closed on purpose',
    });
    expect(printed).toContainEqual(expect.stringContaining(expected));
});

it('refuses access to the fields of an object that is closed on purpose', () => {
    const { printed, expected } = problemsAfter({
        what: 'access to a field of a closed object',
        path: PERMISSIONS,
        from: '<field>CallNote__c.Number__c',
        to: '<field>Connects_Dial_Key__c.Secret__c',
        problem: '12: "Connects_Dial_Key__c.Secret__c" is closed on purpose',
    });
    expect(printed).toContainEqual(expect.stringContaining(expected));
});

it('looks for the custom fields of tasks and events where they are defined', () => {
    expect(definedField('Task.Outcome__c')).toBe('Activity.Outcome__c');
    expect(definedField('Event.Outcome__c')).toBe('Activity.Outcome__c');
    expect(definedField('Task.WhoId')).toBe('Task.WhoId');
    expect(definedField('Contact.Outcome__c')).toBe('Contact.Outcome__c');
});
