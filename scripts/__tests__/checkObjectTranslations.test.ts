/** @jest-environment node */
import { checkSources } from '../check-deploy/sources';
import { untranslatedFields } from '../check-deploy/object-translations';
import { formatProblem } from '../check-deploy/problem';
import { readProject } from '../check-deploy/project';
import { translationsOf } from '../check-deploy/translations';
import { DESK_PROJECT, SRC } from './deskProject';
import { removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

const META = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const OBJECT = `${SRC}/objects/Visit__mdt`;
const field = (name: string, rest: string): Record<string, string> => ({
    [`${OBJECT}/fields/${name}.field-meta.xml`]: `<CustomField ${META}>
    <fullName>${name}</fullName>
    <label>${name}</label>
    ${rest}
</CustomField>
`,
});
const value = (label: string): string =>
    `<value><fullName>${label}</fullName><default>false</default><label>${label}</label></value>`;

/** Of custom metadata, which needs neither sharing nor field permissions. */
const VISIT: Readonly<Record<string, string>> = {
    [`${OBJECT}/Visit__mdt.object-meta.xml`]: `<CustomObject ${META}>
    <label>Visit</label>
    <pluralLabel>Visits</pluralLabel>
    <visibility>Public</visibility>
</CustomObject>
`,
    ...field('Day__c', '<type>Date</type>'),
    ...field(
        'Kind__c',
        `<type>Picklist</type>
    <valueSet><valueSetDefinition><sorted>false</sorted>${value('short')}${value('long')}</valueSetDefinition></valueSet>`,
    ),
};
const PERMITTED = `<customMetadataTypeAccesses><enabled>true</enabled><name>Visit__mdt</name></customMetadataTypeAccesses>`;

const cases = (kinds: readonly string[]): string =>
    kinds
        .flatMap((kind) =>
            ['false', 'true'].map(
                (plural) =>
                    `<caseValues>${kind === '' ? '' : `<caseType>${kind}</caseType>`}<plural>${plural}</plural><value>x</value></caseValues>`,
            ),
        )
        .join('');
const GERMAN = cases(['Nominative', 'Accusative', 'Genitive', 'Dative']);
const DAY = '<fields><label>Tag</label><name>Day__c</name></fields>';
const valueOf = (label: string): string =>
    `<picklistValues><masterLabel>${label}</masterLabel><translation>x</translation></picklistValues>`;
const kind = (...labels: readonly string[]): string =>
    `<fields><label>Art</label><name>Kind__c</name>${labels.map(valueOf).join('')}</fields>`;

function projectWith(elements: string, title = 'Visit__mdt-de', folder = title): string {
    const permissionSet = Object.entries(DESK_PROJECT).find(([file]) =>
        file.endsWith('.permissionset-meta.xml'),
    );
    const [permissionFile = '', permissions = ''] = permissionSet ?? [];
    return writeProject({
        ...DESK_PROJECT,
        ...VISIT,
        [permissionFile]: permissions.replace('</PermissionSet>', `${PERMITTED}</PermissionSet>`),
        [`translations/objectTranslations/${folder}/${title}.objectTranslation-meta.xml`]: `<CustomObjectTranslation ${META}>${elements}</CustomObjectTranslation>\n`,
    });
}

const problemsOf = (root: string): string[] =>
    checkSources(root)
        .map(formatProblem)
        .filter((text) => text.startsWith('translations/'));

it('finds nothing wrong with translations of what is there', () => {
    expect(problemsOf(projectWith(GERMAN + DAY + kind('short', 'long')))).toEqual([]);
    expect(problemsOf(projectWith(cases(['']) + DAY, 'Visit__mdt-fr'))).toEqual([]);
});

it.each([
    ['an object', [GERMAN, 'Call__mdt-de'], 'there is no object "Call__mdt"'],
    ['a field', [GERMAN + DAY.replace('Day', 'Week')], 'there is no field "Visit__mdt.Week__c"'],
    ['a value', [GERMAN + kind('short', 'long', 'wide')], 'Kind__c has no value "wide"'],
    ['a left out value', [GERMAN + kind('short')], '"long" of Kind__c has no translation'],
    ['a case', [cases(['Nominative'])], 'has no name of the object for "Dative true"'],
    ['a plural', ['', 'Visit__mdt-fr'], 'has no name of the object for "true"'],
    ['a folder', [GERMAN, 'Visit__mdt-de', 'de'], 'lies in the folder "de"'],
    [
        'a message',
        [
            `${GERMAN}<validationRules><errorMessage>x</errorMessage><name>No</name></validationRules>`,
        ],
        'there is no ValidationRule "Visit__mdt.No"',
    ],
] as const)('names %s that does not fit', (_what, [elements, title, folder], message) => {
    expect(problemsOf(projectWith(elements, title, folder))).toContainEqual(
        expect.stringContaining(message),
    );
});

it('tells which fields stay English', () => {
    const project = readProject(projectWith(GERMAN + DAY));
    expect(untranslatedFields(project, translationsOf(project))).toEqual([
        { file: expect.stringContaining('Visit__mdt-de') as string, names: ['Kind__c'] },
    ]);
});
