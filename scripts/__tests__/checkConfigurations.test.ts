/** @jest-environment node */
import { type Breakage, problemsAfter } from './breakage';
import { removeProjects } from './temporaryProjects';

afterEach(removeProjects);

const CONFIGURATION = 'lwc/desk/desk.js-meta.xml';

const BREAKAGES: Breakage[] = [
    {
        what: 'target',
        path: CONFIGURATION,
        from: '<target>lightning__AppPage',
        to: '<target>lightning__AppPages',
        problem: '6: unknown target "lightning__AppPages"',
    },
    {
        what: 'configuration of a target that is not listed',
        path: CONFIGURATION,
        from: 'targets="lightning__AppPage,',
        to: 'targets="lightning__HomePage,lightning__AppPage,',
        problem: '10: configures "lightning__HomePage", which is no target of the bundle',
    },
    {
        what: 'design property without a member',
        path: CONFIGURATION,
        from: 'name="maxRows"',
        to: 'name="rows"',
        problem: '11: property "rows" is no @api member of desk',
    },
    {
        what: 'type of a design property',
        path: CONFIGURATION,
        from: 'type="Integer"',
        to: 'type="Number"',
        problem: '11: property "maxRows" cannot be of type "Number" on "lightning__AppPage"',
    },
    {
        what: 'default out of range',
        path: CONFIGURATION,
        from: 'default="10"',
        to: 'default="100"',
        problem: '11: property "maxRows" cannot have the default "100"',
    },
    {
        what: 'required property without a default',
        path: CONFIGURATION,
        from: 'default="10"',
        to: 'required="true"',
        problem: '11: property "maxRows" is required and has no default',
    },
    {
        what: 'exposed bundle without targets',
        path: 'lwc/deskRow/deskRow.js-meta.xml',
        from: '<isExposed>false',
        to: '<isExposed>true',
        problem: '1: exposed without a target',
    },
    {
        what: 'limit of a property that is no number',
        path: CONFIGURATION,
        from: 'type="Integer" label="Rows" default="10"',
        to: 'type="String" label="Rows"',
        problem: '11: property "maxRows" has min or max',
    },
    {
        what: 'form factor',
        path: CONFIGURATION,
        from: '</targetConfig>',
        to: `<supportedFormFactors><supportedFormFactor type="Medium" /></supportedFormFactors>
        </targetConfig>`,
        problem: '12: "lightning__AppPage" has no form factor "Medium"',
    },
    {
        what: 'bundle without an API version',
        path: 'lwc/deskRow/deskRow.js-meta.xml',
        from: '<apiVersion>66.0</apiVersion>',
        to: '',
        problem: '1: no <apiVersion>',
    },
];

it.each(BREAKAGES)('names file and line of a broken $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});
