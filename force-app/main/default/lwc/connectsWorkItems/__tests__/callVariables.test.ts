import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import {
    byteLength,
    parseDisplayForm,
    printDisplayForm,
    settingOf,
    variablesOf,
    withValue,
} from '../callVariables';
import { draftFor, draftProblem, isOverwritten, rebased, updateOf } from '../variableDraft';
import { workItem } from './items';

const variable = (text: string, name = 'user.Var1') => {
    const [found] = variablesOf(workItem({ NamedVariables: [{ Key: name, Value: text }] })).filter(
        ({ kind }) => kind === 'named',
    );
    if (found === undefined) {
        throw new Error('The item has no named variable.');
    }
    return found;
};

describe('the display form', () => {
    it('has a title and a value', () => {
        expect(parseDisplayForm('{k:MyTitle;v:MyValue}')).toEqual({
            title: 'MyTitle',
            value: 'MyValue',
        });
    });

    it.each(['plain', '', '{k:Title}', '{v:Value}', 'x{k:T;v:V}', '{k:T;v:V} '])(
        'is not %j',
        (text) => expect(parseDisplayForm(text)).toBeNull(),
    );

    it('takes braces and semicolons in the value', () => {
        expect(parseDisplayForm('{k:T;v:a;v:{b}}')).toEqual({ title: 'T', value: 'a;v:{b}' });
    });

    it('is read back as it was written', async () => {
        await prove(
            'Call panel: a variable in display form is read back as it was written',
            fc.property(fc.string(), fc.string(), (title, value) => {
                fc.pre(!title.includes(';v:'));
                expect(parseDisplayForm(printDisplayForm({ title, value }))).toEqual({
                    title,
                    value,
                });
            }),
            { sample: 300, full: 20_000 },
        );
    });

    it('keeps its title when the value changes', async () => {
        await prove(
            'Call panel: another value leaves the title of a variable alone',
            fc.property(fc.string(), fc.string(), (text, value) => {
                const before = variable(text);
                const after = variable(withValue(before, value));
                expect(after.value === value || before.title === null).toBe(true);
                expect(before.title === null || after.title === before.title).toBe(true);
            }),
            { sample: 300, full: 20_000 },
        );
    });
});

describe('the variables of a work item', () => {
    it('come in the order of the guide with their limits', () => {
        const item = workItem({
            PerVar2: '{k:City;v:Bern}',
            NamedVariables: [{ Key: 'BACampaign', Value: 'Spring' }],
            LocalVariables: [{ Key: 'Note', Value: 'x' }],
        });
        const all = variablesOf(item);
        expect(all.map(({ name }) => name)).toEqual([
            ...Array.from({ length: 10 }, (_, index) => `PerVar${index + 1}`),
            'BACampaign',
            'Note',
        ]);
        expect(all[1]).toMatchObject({ title: 'City', value: 'Bern', limitBytes: 40 });
        expect(all[10]).toMatchObject({ isReadOnly: true });
        expect(all[11]).toMatchObject({ limitBytes: null, isReadOnly: false });
    });

    it('are set one at a time', () => {
        const item = workItem({ LocalVariables: [{ Key: 'Note', Value: 'x' }] });
        const all = variablesOf(item);
        expect(all.slice(0, 1).map((each) => settingOf(each, 'a'))).toEqual([{ PerVar1: 'a' }]);
        expect(settingOf(variable('x'), 'a')).toEqual({
            NamedVariables: [{ Key: 'user.Var1', Value: 'a' }],
        });
        expect(all.slice(10).map((each) => settingOf(each, 'a'))).toEqual([
            { LocalVariables: [{ Key: 'Note', Value: 'a' }] },
        ]);
    });

    it('are read from an item that leaves lists out', () => {
        const item: Partial<ReturnType<typeof workItem>> = workItem({});
        delete item.NamedVariables;
        delete item.LocalVariables;
        expect(variablesOf(item as ReturnType<typeof workItem>)).toHaveLength(10);
    });
});

describe('a draft', () => {
    it('saves nothing while it says what is there', () => {
        const present = variable('{k:T;v:old}');
        expect(draftProblem(draftFor(present), present)).toEqual({ kind: 'unchanged' });
    });

    it('counts the title toward the limit', () => {
        const [present] = variablesOf(workItem({ PerVar1: '{k:Title;v:}' }));
        const typed = { value: 'x'.repeat(29), base: present?.text ?? '' };
        expect(present && draftProblem(typed, present)).toEqual({
            kind: 'tooLong',
            length: 41,
            limit: 40,
        });
        const fits = { ...typed, value: 'x'.repeat(28) };
        expect(present && draftProblem(fits, present)).toBeNull();
    });

    it('counts bytes and not characters', () => {
        expect(byteLength('aé€😀')).toBe(1 + 2 + 3 + 4);
    });

    it('notices what somebody else writes, until the agent has decided', () => {
        const draft = { ...draftFor(variable('old')), value: 'mine' };
        const theirs = variable('theirs');
        expect(isOverwritten(draft, variable('old'))).toBe(false);
        expect(isOverwritten(draft, theirs)).toBe(true);
        expect(isOverwritten(draft, variable('mine'))).toBe(false);
        expect(isOverwritten(rebased(draft, theirs), theirs)).toBe(false);
    });

    it('is saved in the form that the variable has', () => {
        const present = variable('{k:T;v:old}');
        expect(updateOf({ ...draftFor(present), value: 'new' }, present)).toEqual({
            NamedVariables: [{ Key: 'user.Var1', Value: '{k:T;v:new}' }],
        });
    });
});
