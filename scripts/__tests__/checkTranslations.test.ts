/** @jest-environment node */
import { formatProblem } from '../check-deploy/problem';
import { customLabels, readProject } from '../check-deploy/project';
import { checkSources } from '../check-deploy/sources';
import { translationsOf, untranslatedLabels } from '../check-deploy/translations';
import { DESK_PROJECT, SRC } from './deskProject';
import { removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

const FILE = 'translations/de.translation-meta.xml';
const LABELS = `${SRC}/labels/CustomLabels.labels-meta.xml`;

/** The good project with translations, one on a line from line 2, as pairs of name and text. */
function projectWith(...translations: readonly (readonly [string, string])[]): string {
    const lines = translations.map(
        ([name, text]) =>
            `<customLabels><label>${text}</label><name>${name}</name></customLabels>\n`,
    );
    return writeProject({
        ...DESK_PROJECT,
        [LABELS]: DESK_PROJECT[LABELS]?.replace('<value>Desk<', '<value>Desk of {0}<') ?? '',
        [FILE]: `<Translations xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines.join('')}</Translations>\n`,
    });
}

const READY = ['Desk_Ready', 'Bereit'] as const;

it('finds nothing wrong with texts that say the same', () => {
    const root = projectWith(READY, ['Desk_Title', 'Platz von {0}']);
    expect(checkSources(root).map(formatProblem)).toEqual([]);
});

it.each([
    ['a label that is not there', ['Desk_Red', 'Rot'], 'there is no custom label "Desk_Red"'],
    ['a label that was translated', READY, '"Desk_Ready" is translated twice'],
    ['no text', ['Desk_Title', ''], '"Desk_Title" has no text'],
    [
        'a lost placeholder',
        ['Desk_Title', 'Platz'],
        '"Desk_Title" has the placeholders none, not those of the label',
    ],
    [
        'a placeholder too many',
        ['Desk_Title', 'Platz {1} von {0}'],
        '"Desk_Title" has the placeholders {0}, {1}, not those of the label',
    ],
    [
        'a text that is too long',
        ['Desk_Title', `{0} ${'x'.repeat(998)}`],
        '"Desk_Title" has 1002 characters',
    ],
] as const)('names file and line of %s', (_what, translation, message) => {
    const printed = checkSources(projectWith(READY, translation)).map(formatProblem);
    expect(printed).toContainEqual(expect.stringContaining(`${FILE}:3: ${message}`));
});

it('names file and line of translations that are no XML', () => {
    const root = projectWith([...READY], ['Desk_Title', 'Platz {0}</text>']);
    expect(checkSources(root).map(formatProblem)).toEqual([
        expect.stringMatching(/^translations\/de\.translation-meta\.xml:3: .*well-formed XML\)$/),
    ]);
});

it('tells which labels stay English', () => {
    const project = readProject(projectWith(READY));
    expect(untranslatedLabels(translationsOf(project), customLabels(project))).toEqual([
        { file: FILE, names: ['Desk_Title'] },
    ]);
});
