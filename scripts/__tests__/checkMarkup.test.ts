/** @jest-environment node */
import { type Breakage, problemsAfter } from './breakage';
import { removeProjects } from './temporaryProjects';

afterEach(removeProjects);

const VISUALFORCE = 'pages/DeskPage.page';
const AURA = 'aura/DeskOmni/DeskOmni.cmp';

const BREAKAGES: Breakage[] = [
    {
        what: 'label in Visualforce',
        path: VISUALFORCE,
        from: '$Label.Desk_Title',
        to: '$Label.Desk_Titel',
        problem: '5: there is no custom label "Desk_Titel"',
    },
    {
        what: 'message channel in Visualforce',
        path: VISUALFORCE,
        from: '$MessageChannel.cnx__ConnectsIntegrationAPI__c',
        to: '$MessageChannel.cnx__Connects__c',
        problem: '4: there is no message channel "cnx__Connects"',
    },
    {
        what: 'controller in Visualforce',
        path: VISUALFORCE,
        from: 'controller="DeskLookup"',
        to: 'controller="DeskFinder"',
        problem: '1: there is no Apex class "DeskFinder"',
    },
    {
        what: 'component of the vendor in Aura',
        path: AURA,
        from: '<cnx:ConnectsIntegrationAPI ',
        to: '<cnx:ConnectsApi ',
        problem: '2: there is no Aura component "cnx:ConnectsApi"',
    },
    {
        what: 'message channel in Aura',
        path: AURA,
        from: 'DeskNews__c',
        to: 'DeskOld__c',
        problem: '4: there is no message channel "DeskOld"',
    },
    {
        what: 'own component in Aura',
        path: AURA,
        from: '<c:desk ',
        to: '<c:dsk ',
        problem: '5: there is no Aura component "dsk"',
    },
];

it.each(BREAKAGES)('names file and line of a broken $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});
