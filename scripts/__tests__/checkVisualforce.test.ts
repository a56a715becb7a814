/** @jest-environment node */
import { checkContentFiles } from '../check-deploy/content-files';
import { formatProblem } from '../check-deploy/problem';
import { readProject } from '../check-deploy/project';
import { checkVisualforcePages } from '../check-deploy/visualforce-pages';
import { type Breakage, problemsAfter } from './breakage';
import { DESK_PROJECT, SRC } from './deskProject';
import { removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

const PAGE = 'pages/DeskPage.page';
const META = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const BREAKAGES: Breakage[] = [
    {
        what: 'remote action of a class that is no controller of the page',
        path: PAGE,
        from: 'var title',
        to: "var find = '{!$RemoteAction.OtherLookup.find}', title",
        problem: '5: "OtherLookup" is no controller of this page',
    },
    {
        what: 'page on a Lightning page that is not available there',
        path: 'flexipages/Desk_Page.flexipage-meta.xml',
        from: '<name>maxRows</name>\n                    <value>5</value>\n                </componentInstanceProperties>\n                <componentName>desk</componentName>',
        to: '<name>pageName</name>\n                    <value>DeskPage</value>\n                </componentInstanceProperties>\n                <componentName>flexipage:visualforcePage</componentName>',
        problem: '5: the page "DeskPage" is not available in Lightning',
    },
    {
        what: 'API version that is newer than that of the project',
        path: 'pages/DeskPage.page-meta.xml',
        from: '66.0',
        to: '67.0',
        problem: '2: API version 67.0, the project has 66.0',
    },
];

it.each(BREAKAGES)('names file and line of a $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});

it('finds the remote actions of the controller and of its extensions', () => {
    const path = `${SRC}/${PAGE}`;
    const page = (DESK_PROJECT[path] ?? '')
        .replace(
            'controller="DeskLookup"',
            'controller="DeskLookup" extensions="DeskMore, DeskRest"',
        )
        .replace(
            'var title',
            "var all = '{!$RemoteAction.DeskLookup.a}{!$RemoteAction.DeskMore.b}{!$RemoteAction.DeskRest.c}', title",
        );
    const project = readProject(writeProject({ ...DESK_PROJECT, [path]: page }));
    expect(checkVisualforcePages(project)).toEqual([]);
});

describe('files that belong together', () => {
    const problemsOf = (files: Readonly<Record<string, string>>): string[] =>
        checkContentFiles(readProject(writeProject({ ...DESK_PROJECT, ...files }))).map(
            formatProblem,
        );
    const resource = {
        [`${SRC}/staticresources/DeskPages.resource-meta.xml`]: `<StaticResource ${META} />`,
        [`${SRC}/staticresources/DeskPages/desk.js`]: '',
    };
    const component = (path: string) => ({
        [`${SRC}/components/DeskPart.component`]: `<apex:component>\n{!URLFOR($Resource.DeskPages, '${path}')}</apex:component>`,
        [`${SRC}/components/DeskPart.component-meta.xml`]: `<ApexComponent ${META} />`,
    });

    it('are good in the good project', () => {
        expect(problemsOf({ ...resource, ...component('desk.js') })).toEqual([]);
    });

    it('lack a description', () => {
        expect(problemsOf({ [`${SRC}/pages/Lonely.page`]: '<apex:page />' })).toEqual([
            `${SRC}/pages/Lonely.page:1: nothing describes it to the org (add ${SRC}/pages/Lonely.page-meta.xml)`,
        ]);
    });

    it('lack what is described', () => {
        expect(problemsOf({ [`${SRC}/classes/Gone.cls-meta.xml`]: '<ApexClass />' })).toEqual([
            expect.stringContaining('Gone.cls-meta.xml:1: it describes a file that is not there'),
        ]);
    });

    it('lack a file of a static resource', () => {
        expect(problemsOf({ ...resource, ...component('desk/main.js') })).toEqual([
            expect.stringContaining(
                'DeskPart.component:2: the static resource "DeskPages" has no file "desk/main.js"',
            ),
        ]);
    });
});
