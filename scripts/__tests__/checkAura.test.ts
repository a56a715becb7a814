/** @jest-environment node */
import { type Breakage, problemsAfter } from './breakage';
import { removeProjects } from './temporaryProjects';

afterEach(removeProjects);

const MARKUP = 'aura/DeskOmni/DeskOmni.cmp';
const CONTROLLER = 'aura/DeskOmni/DeskOmniController.js';
const HELPER = 'aura/DeskOmni/DeskOmniHelper.js';

const BREAKAGES: Breakage[] = [
    {
        what: 'tag',
        path: MARKUP,
        from: '</aura:component>',
        to: '',
        problem: '9: unclosed tag: aura:component',
    },
    {
        what: 'attribute of a Lightning web component',
        path: MARKUP,
        from: 'maxRows=',
        to: 'maxRow=',
        problem: '5: <c:desk> has no attribute "maxRow"',
    },
    {
        what: 'base component',
        path: MARKUP,
        from: '<lightning:messageChannel ',
        to: '<lightning:messagesChannel ',
        problem: '4: there is no component <lightning:messagesChannel>',
    },
    {
        what: 'attribute in an expression',
        path: MARKUP,
        from: '{!v.rows}',
        to: '{!v.row}',
        problem: '5: there is no attribute "row"',
    },
    {
        what: 'action',
        path: MARKUP,
        from: '{!c.ready}',
        to: '{!c.redy}',
        problem: '3: there is no action "redy"',
    },
    {
        what: 'attribute in a controller',
        path: CONTROLLER,
        from: "'v.rows'",
        to: "'v.lines'",
        problem: '3: there is no attribute "lines"',
    },
    {
        what: 'helper function',
        path: CONTROLLER,
        from: 'helper.tell',
        to: 'helper.say',
        problem: '3: there is no function in the helper "say"',
    },
    {
        what: 'aura:id',
        path: HELPER,
        from: "find('desk')",
        to: "find('desks')",
        problem: '3: there is no aura:id "desks"',
    },
    {
        what: 'event',
        path: HELPER,
        from: "getEvent('omni')",
        to: "getEvent('omny')",
        problem: '4: there is no aura:registerEvent "omny"',
    },
    {
        what: 'script',
        path: HELPER,
        from: '({',
        to: 'var helper = ({',
        problem: '1: no object of functions',
    },
    {
        what: 'design attribute',
        path: 'aura/DeskOmni/DeskOmni.design',
        from: 'name="rows"',
        to: 'name="lines"',
        problem: '2: there is no attribute "lines"',
    },
];

it.each(BREAKAGES)('names file and line of a broken $what', (breakage) => {
    const { printed, expected } = problemsAfter(breakage);
    expect(printed).toContainEqual(expect.stringContaining(expected));
});
