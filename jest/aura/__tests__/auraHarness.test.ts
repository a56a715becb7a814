/** @jest-environment node */
import type { AuraBundle } from '../bundle';
import { type AuraOptions, openAuraComponent } from '../component';

const MARKUP = `<aura:component implements="force:hasRecordId">
    <aura:attribute name="count" type="Integer" default="1" />
    <aura:attribute name="isOpen" type="Boolean" default="false" />
    <aura:registerEvent name="counted" type="c:counted" />
    <aura:handler name="init" value="{!this}" action="{!c.begin}" />
    <aura:handler name="change" value="{!v.count}" action="{!c.tell}" />
    <aura:if isTrue="{!v.isOpen}">
        <c:drawer aura:id="drawer" size="{!v.count}" onclose="{!c.close}" />
        <aura:set attribute="else"><c:lid aura:id="lid" /></aura:set>
    </aura:if>
</aura:component>`;

const CONTROLLER = `({
    begin: function (component, event, helper) { helper.toTwo(component); },
    tell: function (component) {
        component.getEvent('counted').setParam('count', component.get('v.count')).fire();
    },
    close: function (component) { component.set('v.isOpen', false); },
    ask: function (component) {
        var action = component.get('c.load');
        action.setParams({ id: component.get('v.recordId') });
        action.setCallback(this, $A.getCallback(function (answer) {
            component.set('v.count', answer.getState() === 'SUCCESS' ? answer.getReturnValue() : -1);
        }));
        $A.enqueueAction(action);
    },
    toast: function () {
        $A.get('e.force:showToast').setParams({ message: $A.get('$Label.c.Done') }).fire();
    },
    wrong: function (component, event, helper) { helper.missing(component); },
    run: function (component, event) { event.run(component, $A); },
})`;

const HELPER = `({ toTwo: function (component) { component.set('v.count', 2); } })`;

const COUNTER: AuraBundle = {
    name: 'counter',
    markup: MARKUP,
    controller: CONTROLLER,
    helper: HELPER,
};

const destroyed: string[] = [];
const TAGS: AuraOptions['tags'] = {
    'c:drawer': (place) => ({
        component: { size: place.valueOf('size'), close: () => place.run('onclose', {}) },
        destroy: () => destroyed.push('drawer'),
    }),
    'c:lid': () => ({ component: { isLid: true } }),
};

const open = (changes: Partial<AuraBundle> = {}, options: AuraOptions = {}) =>
    openAuraComponent({ ...COUNTER, ...changes }, { tags: TAGS, ...options });

describe('a component stand-in', () => {
    it('begins with the defaults of the markup and runs init and change handlers', () => {
        const { component, fired } = open();
        expect(component.get('v.count')).toBe(2);
        expect(component.get('v.isOpen')).toBe(false);
        expect(fired.map((event) => event.getParam('count'))).toEqual([2]);
    });

    it('finds what the conditions of the markup let be there', () => {
        const { component } = open();
        expect(component.find('drawer')).toBeUndefined();
        expect(component.find('lid')).toMatchObject({ isLid: true });
        component.set('v.isOpen', true);
        const drawer = component.find('drawer') as { size: number; close(): void };
        expect(drawer.size).toBe(2);
        expect(component.find('lid')).toBeUndefined();
        drawer.close();
        expect(component.get('v.isOpen')).toBe(false);
        expect(destroyed).toEqual(['drawer']);
    });

    it('answers Apex actions, good ones and failed ones', async () => {
        const load = jest.fn().mockReturnValueOnce(7);
        load.mockImplementationOnce(() => {
            throw new Error('no access');
        });
        const page = open({}, { apex: { load }, attributes: { recordId: '001' } });
        page.act('ask');
        await Promise.resolve();
        expect(load).toHaveBeenCalledWith({ id: '001' });
        expect(page.component.get('v.count')).toBe(7);
        page.act('ask');
        await Promise.resolve();
        expect(page.component.get('v.count')).toBe(-1);
    });

    it('keeps the application events that were fired', () => {
        const page = open({}, { labels: { Done: 'Fertig' } });
        page.act('toast');
        expect(page.record.fired).toEqual([
            { type: 'force:showToast', params: { message: 'Fertig' } },
        ]);
    });
});

describe('says what is missing when code asks for', () => {
    type Given = (component: Record<string, (...args: unknown[]) => unknown>, aura: never) => void;
    it.each<[string, Given, string]>([
        ['an attribute', (c) => c.get?.('v.size'), 'no attribute "size"; it has body, recordId'],
        ['an attribute to set', (c) => c.set?.('v.size', 1), 'no attribute "size"'],
        ['an id', (c) => c.find?.('door'), 'no aura:id "door"; it has drawer, lid'],
        ['an event', (c) => c.getEvent?.('done'), 'no aura:registerEvent "done"; it has counted'],
        ['an action', (c) => c.get?.('c.nothing'), 'no function "nothing"'],
        ['another member', (c) => c.getElement?.(), 'no member "getElement"'],
        ['an expression it does not know', (c) => c.get?.('v.count + 1'), 'does not evaluate'],
        [
            'a label',
            (_, $A: { get(name: string): unknown }) => $A.get('$Label.c.No'),
            'a label "No"',
        ],
    ])('%s', (_what, run, message) => {
        expect(() => open().act('run', { run })).toThrow(message);
    });

    it('a helper function', () => {
        expect(() => open().act('wrong')).toThrow('The helper of counter has no member "missing"');
    });
});

describe('refuses to open', () => {
    it.each<[string, Partial<AuraBundle>, string]>([
        [
            'markup that names no function of the controller',
            { markup: MARKUP.replace('c.tell', 'c.tel') },
            'no function "tel"',
        ],
        [
            'markup that is not well formed',
            { markup: MARKUP.replace('</aura:if>', '') },
            'close tag',
        ],
        [
            'a controller that is no object of functions',
            { controller: '42' },
            'no object of functions',
        ],
        [
            'a tag that nobody has explained',
            { markup: MARKUP.replace('<c:lid', '<c:cap') },
            'tell the harness what <c:cap> is',
        ],
    ])('%s', (_what, changes, message) => {
        expect(() => open(changes)).toThrow(message);
    });

    it('with attributes that the markup does not have', () => {
        expect(() => open({}, { attributes: { colour: 'red' } })).toThrow('no attribute "colour"');
    });
});
