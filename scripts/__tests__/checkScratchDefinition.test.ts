/** @jest-environment node */
import { publishedMetadataSchema } from '../check-deploy/metadata-schema';
import { formatProblem } from '../check-deploy/problem';
import { checkScratchDefinition } from '../check-deploy/scratch-definition';
import { removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

const FILE = 'config/project-scratch-def.json';
const GOOD = `{
    "edition": "Developer",
    "settings": {
        "languageSettings": { "enableTranslationWorkbench": true }
    }
}
`;

const printed = (root: string): string[] =>
    checkScratchDefinition(root, publishedMetadataSchema()).map(formatProblem);

it('finds nothing wrong with settings that the Metadata API knows, or without a definition', () => {
    expect(printed(writeProject({ [FILE]: GOOD }))).toEqual([]);
    expect(printed(writeProject({}))).toEqual([]);
});

it.each([
    ['settings', 'languageSettings', 'langSettings', '4: there are no settings "langSettings"'],
    [
        'setting',
        'enableTranslationWorkbench',
        'enableTranslations',
        '4: "languageSettings" has no setting "enableTranslations"',
    ],
    ['edition', '"edition": "Developer"', '"orgName": "Desk"', '1: no "edition"'],
    ['JSON', '}\n}', '}', '1: this is no JSON object'],
])('names file and line of a broken %s', (_what, from, to, problem) => {
    expect(GOOD).toContain(from);
    const root = writeProject({ [FILE]: GOOD.replace(from, to) });
    expect(printed(root)).toEqual([expect.stringContaining(`${FILE}:${problem}`)]);
});
