/** @jest-environment node */
import { type Breakage, problemsAfter } from './breakage';
import { removeProjects } from './temporaryProjects';

afterEach(removeProjects);

const APP_PAGE = 'flexipages/Desk_Page.flexipage-meta.xml';
const PERMISSIONS = 'permissionsets/Desk_User.permissionset-meta.xml';

const BREAKAGES: Breakage[] = [
    {
        what: 'element name',
        path: 'messageChannels/DeskNews.messageChannel-meta.xml',
        from: '<isExposed>true</isExposed>',
        to: '<exposed>true</exposed>',
        problem: '2: <LightningMessageChannel> has no element <exposed>',
    },
    {
        what: 'enumeration value',
        path: APP_PAGE,
        from: '<type>Region</type>',
        to: '<type>Regions</type>',
        problem: '14: <type> cannot be "Regions" (one of',
    },
    {
        what: 'boolean',
        path: 'customPermissions/DeskSupervisor.customPermission-meta.xml',
        from: '<isLicensed>false',
        to: '<isLicensed>no',
        problem: '2: <isLicensed> cannot be "no"',
    },
    {
        what: 'single element given twice',
        path: 'tabs/Desk.tab-meta.xml',
        from: '<label>Desk</label>',
        to: '<label>Desk</label><label>Tab</label>',
        problem: '3: <label> appears twice',
    },
    {
        what: 'root element',
        path: 'tabs/Desk.tab-meta.xml',
        from: '<CustomTab',
        to: '<!-- tab --><Tab',
        problem: '5: unexpected close tag',
    },
    {
        what: 'label that nothing uses',
        path: 'pages/DeskPage.page',
        reportedIn: 'labels/CustomLabels.labels-meta.xml',
        from: '{!$Label.Desk_Title}',
        to: 'Desk',
        problem: '10: nothing uses the custom label "Desk_Title"',
    },
    {
        what: 'component on a page',
        path: APP_PAGE,
        from: '<componentName>desk<',
        to: '<componentName>dsk<',
        problem: '9: there is no Lightning web component "dsk"',
    },
    {
        what: 'component that is not exposed on a page',
        path: APP_PAGE,
        from: '<componentName>desk<',
        to: '<componentName>deskRow<',
        problem: '9: "deskRow" is not exposed',
    },
    {
        what: 'page of a type that the component has no target for',
        path: APP_PAGE,
        from: '<type>AppPage<',
        to: '<type>HomePage<',
        problem: '9: "desk" cannot be placed on a page of type "HomePage"',
    },
    {
        what: 'property of a component on a page',
        path: APP_PAGE,
        from: '<name>maxRows<',
        to: '<name>rows<',
        problem: '5: "desk" has no property "rows" on "lightning__AppPage"',
    },
    {
        what: 'page of a tab',
        path: 'tabs/Desk.tab-meta.xml',
        from: 'Desk_Page',
        to: 'Desk_Pag',
        problem: '2: there is no Lightning page "Desk_Pag"',
    },
    {
        what: 'utility bar of an app',
        path: 'applications/Desk.app-meta.xml',
        from: '<utilityBar>Desk_UtilityBar',
        to: '<utilityBar>Desk_Page',
        problem: '8: "Desk_Page" is a page of type "AppPage"',
    },
    {
        what: 'tab of an app',
        path: 'applications/Desk.app-meta.xml',
        from: '<tabs>Desk<',
        to: '<tabs>Desks<',
        problem: '5: there is no tab "Desks"',
    },
    {
        what: 'class in a permission set',
        path: PERMISSIONS,
        from: 'DeskLookup',
        to: 'DeskFinder',
        problem: '7: there is no Apex class "DeskFinder"',
    },
    {
        what: 'field in a permission set',
        path: PERMISSIONS,
        from: 'CallNote__c.Number__c',
        to: 'CallNote__c.Digits__c',
        problem: '12: there is no field "CallNote__c.Digits__c"',
    },
    {
        what: 'access to a required field in a permission set',
        path: PERMISSIONS,
        from: 'CallNote__c.Number__c',
        to: 'DeskSetting__mdt.Value__c',
        problem: '10: the field "DeskSetting__mdt.Value__c" is required',
    },
    {
        what: 'field of a custom metadata record',
        path: 'customMetadata/DeskSetting.Default.md-meta.xml',
        from: '<field>Value__c',
        to: '<field>Valu__c',
        problem: '5: there is no field "DeskSetting__mdt.Valu__c"',
    },
    {
        what: 'label that is defined twice',
        path: 'labels/CustomLabels.labels-meta.xml',
        from: '<fullName>Desk_Title',
        to: '<fullName>Desk_Ready',
        problem: '10: custom label "Desk_Ready" is defined twice',
    },
    {
        what: 'label that is too long',
        path: 'labels/CustomLabels.labels-meta.xml',
        from: '<value>Desk<',
        to: `<value>${'x'.repeat(1001)}<`,
        problem: '10: custom label "Desk_Title" has 1001 characters',
    },
    {
        what: 'list that is torn apart',
        path: 'applications/Desk.app-meta.xml',
        from: '<uiType>Lightning</uiType>',
        to: '<uiType>Lightning</uiType><tabs>Desk</tabs>',
        problem: '7: <tabs> appears again after others',
    },
    {
        what: 'tab that shows two things',
        path: 'tabs/Desk.tab-meta.xml',
        from: '<label>',
        to: '<page>DeskPage</page><label>',
        problem: '1: the tab shows 2 things',
    },
    {
        what: 'component of a tab without the target for it',
        path: 'tabs/Desk.tab-meta.xml',
        from: '<flexiPage>Desk_Page</flexiPage>',
        to: '<lwcComponent>desk</lwcComponent>',
        problem: '2: "desk" has no target lightning__Tab',
    },
];

it.each(BREAKAGES)('names file and line of a broken $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});
