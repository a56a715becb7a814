/** @jest-environment node */
import { type Breakage, problemsAfter } from './breakage';
import { removeProjects } from './temporaryProjects';

afterEach(removeProjects);

const SCRIPT = 'lwc/desk/desk.ts';

const BREAKAGES: Breakage[] = [
    {
        what: 'label',
        path: SCRIPT,
        from: 'c.Desk_Ready',
        to: 'c.Desk_Redy',
        problem: '2: there is no custom label "Desk_Redy"',
    },
    {
        what: 'static resource of the vendor',
        path: SCRIPT,
        from: 'cnx__CnxSfdcResources',
        to: 'cnx__CnxResources',
        problem: '3: there is no static resource "cnx__CnxResources"',
    },
    {
        what: 'static resource',
        path: SCRIPT,
        from: 'DeskSounds',
        to: 'DeskSound',
        problem: '4: there is no static resource "DeskSound"',
    },
    {
        what: 'message channel of the vendor',
        path: SCRIPT,
        from: 'cnx__ConnectsIntegrationAPI__c',
        to: 'cnx__ConnectsIntegration__c',
        problem: '5: there is no message channel "cnx__ConnectsIntegration"',
    },
    {
        what: 'message channel',
        path: SCRIPT,
        from: 'DeskNews__c',
        to: 'DeskNew__c',
        problem: '6: there is no message channel "DeskNew"',
    },
    {
        what: 'message channel without its suffix',
        path: SCRIPT,
        from: 'DeskNews__c',
        to: 'DeskNews',
        problem: '6: there is no message channel "DeskNews" (a channel\'s name ends in __c',
    },
    {
        what: 'Apex class',
        path: SCRIPT,
        from: 'DeskLookup.findCaller',
        to: 'Desklook.findCaller',
        problem: '7: there is no Apex class "Desklook"',
    },
    {
        what: 'Apex method whose annotation is commented out',
        path: SCRIPT,
        from: 'DeskLookup.findCaller',
        to: 'DeskLookup.notCallable',
        problem: '7: Apex class "DeskLookup" has no static @AuraEnabled method "notCallable"',
    },
    {
        what: 'custom permission',
        path: SCRIPT,
        from: 'DeskSupervisor',
        to: 'DeskBoss',
        problem: '8: there is no custom permission "DeskBoss"',
    },
    {
        what: 'custom field',
        path: SCRIPT,
        from: 'CallNote__c.Number__c',
        to: 'CallNote__c.Numbr__c',
        problem: '9: there is no field "CallNote__c.Numbr__c"',
    },
    {
        what: 'bundle',
        path: SCRIPT,
        from: "'c/deskModule'",
        to: "'c/deskModul'",
        problem: '11: there is no Lightning web component "deskModul"',
    },
    {
        what: 'file of the bundle',
        path: SCRIPT,
        from: "'./helper'",
        to: "'./helpers'",
        problem: '12: there is no file "./helpers"',
    },
    {
        what: 'file outside the bundle',
        path: SCRIPT,
        from: "'./helper'",
        to: "'../deskModule/deskModule'",
        problem: '12: "../deskModule/deskModule" leaves the bundle desk',
    },
    {
        what: 'Lightning module',
        path: SCRIPT,
        from: "'./helper'",
        to: "'lightning/messageServices'",
        problem: '12: there is no module "lightning/messageServices"',
    },
    {
        what: 'npm package',
        path: SCRIPT,
        from: "'./helper'",
        to: "'lodash'",
        problem: '12: there is no module "lodash"',
    },
    {
        what: 'own component in a template',
        path: 'lwc/desk/desk.html',
        from: '<c-desk-row>',
        to: '<c-desk-rows>',
        problem: '4: there is no Lightning web component "deskRows"',
    },
    {
        what: 'base component in a template',
        path: 'lwc/desk/desk.html',
        from: '<lightning-card',
        to: '<lightning-crd',
        problem: '3: there is no component <lightning-crd>',
    },
];

it.each(BREAKAGES)('names file and line of a broken $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});
