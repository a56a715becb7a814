/** @jest-environment node */
import { checkUtilityItems } from '../check-deploy/utility-items';
import { formatProblem } from '../check-deploy/problem';
import { readProject } from '../check-deploy/project';
import { type Breakage, problemsAfter } from './breakage';
import { DESK_PROJECT, SRC } from './deskProject';
import { deskProjectWith, removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

const APP = 'applications/Desk.app-meta.xml';
const APP_PAGE = 'flexipages/Desk_Page.flexipage-meta.xml';
const RECORD_PAGE = 'flexipages/Desk_Record.flexipage-meta.xml';
const UTILITY_BAR = 'flexipages/Desk_UtilityBar.flexipage-meta.xml';

const BREAKAGES: Breakage[] = [
    {
        what: 'template of a page',
        path: APP_PAGE,
        from: 'flexipage:defaultAppHomeTemplate',
        to: 'flexipage:defaultHomeTemplate',
        problem: '18: unknown template "flexipage:defaultHomeTemplate"',
    },
    {
        what: 'template of another type of page',
        path: APP_PAGE,
        from: 'flexipage:defaultAppHomeTemplate',
        to: 'flexipage:recordHomeTemplateDesktop',
        problem:
            '18: the template "flexipage:recordHomeTemplateDesktop" is for pages of type "RecordPage"',
    },
    {
        what: 'page without a template',
        path: APP_PAGE,
        from: '<name>flexipage:defaultAppHomeTemplate</name>',
        to: '',
        problem: '1: the page has no template',
    },
    {
        what: 'region of a page',
        path: APP_PAGE,
        from: '<name>main<',
        to: '<name>region1<',
        problem: '13: the template "flexipage:defaultAppHomeTemplate" has no region "region1"',
    },
    {
        what: 'component without an identifier',
        path: APP_PAGE,
        from: '<identifier>desk1</identifier>',
        to: '',
        problem: '4: a component has no identifier',
    },
    {
        what: 'number of a property on a page',
        path: APP_PAGE,
        from: '<value>5<',
        to: '<value>500<',
        problem: '5: "maxRows" of "desk" cannot be "500"',
    },
    {
        what: 'choice of a property on a page',
        path: RECORD_PAGE,
        from: '<value>table<',
        to: '<value>wall<',
        problem: '5: "layout" of "deskRecord" cannot be "wall"',
    },
    {
        what: 'object that a component is not made for',
        path: RECORD_PAGE,
        from: '<sobjectType>Contact<',
        to: '<sobjectType>Lead<',
        problem: '9: "deskRecord" cannot be placed on a page of "Lead"',
    },
    {
        what: 'record page without an object',
        path: RECORD_PAGE,
        from: '<sobjectType>Contact</sobjectType>',
        to: '',
        problem: '1: a record page has to name its object',
    },
    {
        what: 'facet of a tab',
        path: RECORD_PAGE,
        from: '<value>details<',
        to: '<value>detail<',
        problem: '19: there is no facet "detail"',
    },
    {
        what: 'facet that nothing shows',
        path: RECORD_PAGE,
        from: '<value>details<',
        to: '<value>mainTabs<',
        problem: '13: nothing shows the facet "details"',
    },
    {
        what: 'switch of a utility item',
        path: UTILITY_BAR,
        from: '<value>true<',
        to: '<value>yes<',
        problem: '9: "eager" of a utility item cannot be "yes"',
    },
    {
        what: 'icon of a utility item',
        path: UTILITY_BAR,
        from: '<value>call<',
        to: '<value>utility:call<',
        problem: '15: "icon" of a utility item cannot be "utility:call"',
    },
    {
        what: 'height of a utility item',
        path: UTILITY_BAR,
        from: '<value>480<',
        to: '<value>480px<',
        problem: '12: "height" of a utility item cannot be "480px"',
    },
    {
        what: 'setting of a utility item',
        path: UTILITY_BAR,
        from: '<name>scrollable<',
        to: '<name>scrolls<',
        problem: '21: a utility item has no setting "scrolls"',
    },
    {
        what: 'utility item that lacks a setting',
        path: UTILITY_BAR,
        from: '<name>label<',
        to: '<name>icon<',
        problem: '27: the utility item has no "label"',
    },
    {
        what: 'page of a tab that is no app page',
        path: 'tabs/Desk.tab-meta.xml',
        from: 'Desk_Page',
        to: 'Desk_Record',
        problem: '2: "Desk_Record" is a page of type "RecordPage"',
    },
    {
        what: 'record page of another object in an app',
        path: APP,
        from: '<pageOrSobjectType>Contact<',
        to: '<pageOrSobjectType>Lead<',
        problem: '16: "Desk_Record" is no record page of "Lead"',
    },
    {
        what: 'workspace of an app that maps no tab',
        path: APP,
        from: '<tab>Desk<',
        to: '<tab>standard-Lead<',
        problem: '11: the workspace maps "standard-Lead", which is no tab of the app',
    },
];

it.each(BREAKAGES)('names file and line of a broken $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});

describe('a component that has to start with the app', () => {
    const startsWithTheApp = new Set(['desk']);

    it('is reported in a utility that is made when it is first opened', () => {
        const root = deskProjectWith(UTILITY_BAR, '<value>true<', '<value>false<');
        expect(checkUtilityItems(readProject(root), startsWithTheApp).map(formatProblem)).toEqual([
            `${SRC}/${UTILITY_BAR}:27: "desk" has to start with the app (set eager to true)`,
        ]);
    });

    it('is well placed in a utility that starts automatically', () => {
        const root = writeProject(DESK_PROJECT);
        expect(checkUtilityItems(readProject(root), startsWithTheApp)).toEqual([]);
    });
});
