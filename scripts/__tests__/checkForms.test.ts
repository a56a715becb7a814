/** @jest-environment node */
import { formatProblem } from '../check-deploy/problem';
import { readProject } from '../check-deploy/project';
import { checkStandInDifferences } from '../check-deploy/stand-in-differences';
import { checkUnchangedSources } from '../check-deploy/unchanged-sources';
import { listFiles } from '../lwc-bundles';
import { standInText, vendorNamesIn } from '../sim-app/stand-in-form';
import { removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

const SERVICE = 'lwc/service/service.js';
const VENDOR_SERVICE = "import CHANNEL from '@salesforce/messageChannel/cnx__Channel__c';\n";
const AURA = 'aura/host/host.cmp';
const VENDOR_AURA = '<cnx:Library aura:id="cnxLibrary" />\n';
const VENDOR_FORM = { [SERVICE]: VENDOR_SERVICE, [AURA]: VENDOR_AURA, 'lwc/a/a.js': 'a();\n' };
const STAND_IN_FORM = {
    [SERVICE]: "import CHANNEL from '@salesforce/messageChannel/Channel__c';\n",
    [AURA]: '<c:Library aura:id="cnxLibrary" />\n',
    'lwc/a/a.js': 'a();\n',
};
const PROJECT = '{ "packageDirectories": [{ "path": "main" }] }';
const META = '<X xmlns="http://soap.sforce.com/2006/04/metadata" />\n';
const SIM_APP = {
    'sfdx-project.json': PROJECT,
    'main/default/messageChannels/Channel.messageChannel-meta.xml': META,
    'main/default/aura/Library/Library.cmp-meta.xml': META,
};

function conversion(files: Readonly<Record<string, string>>) {
    const folder = writeProject(files);
    return { folder, files: listFiles(folder) };
}

function differences(
    standIn: Readonly<Record<string, string>>,
    simApp: Readonly<Record<string, string>> = SIM_APP,
): string[] {
    return checkStandInDifferences(
        conversion(VENDOR_FORM),
        conversion(standIn),
        readProject(writeProject(simApp)),
    ).map(formatProblem);
}

describe('the form for the stand-ins', () => {
    it('is good when it differs in the names of the vendor alone', () => {
        expect(differences(STAND_IN_FORM)).toEqual([]);
    });

    it.each([
        ['still names the vendor', SERVICE, VENDOR_SERVICE],
        ['still has a component of the vendor', AURA, VENDOR_AURA],
        ['differs in something else', 'lwc/a/a.js', 'b();\n'],
    ])('is refused when a file %s', (_what, file, text) => {
        expect(differences({ ...STAND_IN_FORM, [file]: text })).toEqual([
            expect.stringContaining(`"${file}" is not pointed at the stand-ins`),
        ]);
    });

    it('is refused when it lacks a file or has one more', () => {
        const { [SERVICE]: service, 'lwc/a/a.js': a } = STAND_IN_FORM;
        const standIn = { [SERVICE]: service, 'lwc/a/a.js': a, 'lwc/b/b.js': '' };
        expect(differences(standIn)).toEqual([
            expect.stringContaining(`"${AURA}" travels in one form only`),
            expect.stringContaining('"lwc/b/b.js" travels in one form only'),
        ]);
    });

    it('is refused when sim-app has nothing of a name that the toolkit uses', () => {
        expect(differences(STAND_IN_FORM, { 'sfdx-project.json': PROJECT })).toEqual([
            expect.stringContaining('names "Channel" of the vendor\'s package'),
            expect.stringContaining('names "Library" of the vendor\'s package'),
        ]);
    });

    it('puts the simulated gadget where the softphone stands', () => {
        expect(standInText('<componentName>opencti:softPhone</componentName>')).toBe(
            '<componentName>connectsSimulatedGadget</componentName>',
        );
    });

    it('finds every name of the vendor in a text', () => {
        const page = "{!URLFOR($Resource.cnx__Files, 'a.js')} {!$MessageChannel.cnx__Channel__c}";
        expect(vendorNamesIn(`${page} <cnx:Library aura:id="cnxLibrary" />`)).toEqual([
            'Files',
            'Channel',
            'Library',
        ]);
    });
});

describe('what travels without stand-ins', () => {
    const root = { 'sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }] }' };
    const project = () =>
        readProject(
            writeProject({
                ...root,
                'force-app/main/default/lwc/a/a.js': 'a();\n',
                'force-app/main/default/tabs/A.tab-meta.xml': META,
                'force-app/main/default/objects/A__c/fields/B__c.field-meta.xml': META,
            }),
        );

    it('is good when it is what lies in the project', () => {
        const converted = { 'lwc/a/a.js': 'a();\n', 'tabs/A.tab': META, 'objects/A__c.object': '' };
        expect(checkUnchangedSources(project(), conversion(converted))).toEqual([]);
    });

    it.each([
        ['a script', 'force-app/main/default/lwc/a/a.js', { 'lwc/a/a.js': 'a()\n' }],
        ['metadata', 'force-app/main/default/tabs/A.tab-meta.xml', { 'tabs/A.tab': '' }],
    ])('is refused when %s differs by a byte', (_what, file, converted) => {
        const problems = checkUnchangedSources(project(), conversion(converted));
        expect(problems.map(formatProblem)).toEqual([
            expect.stringContaining(`${file}:1: would travel with another content`),
        ]);
    });
});
