import { newRecordPath } from '../gadgetFallback';
import { pageReferenceOf } from '../pageReferences';
import {
    flowWish,
    type Host,
    linkWish,
    newRecordWish,
    recordWish,
    searchWish,
    waysTo,
    type Wish,
} from '../wishes';
import { workspaceTabOf } from '../workspaceTabs';

const ID = '003000000000001AAA';
const encode = (values: object): string => JSON.stringify(values);

it.each<[Host, 'tab' | 'subtab' | 'navigate', string[]]>([
    ['console', 'tab', ['tab', 'navigation', 'gadget']],
    ['console', 'subtab', ['subtab', 'tab', 'navigation', 'gadget']],
    ['console', 'navigate', ['navigation', 'gadget']],
    ['standard', 'tab', ['navigation', 'gadget']],
    ['standard', 'subtab', ['navigation', 'gadget']],
    ['none', 'tab', ['gadget']],
])('in %s, a record wanted in %s is tried by %j', (host, place, ways) => {
    expect(waysTo(recordWish(ID, place), host, true)).toEqual(ways);
});

it.each<[string, Wish]>([
    ['a new record', newRecordWish('Case', {})],
    ['a flow', flowWish('Log_Callback', {})],
    ['a link', linkWish('/lightning/n/Desk')],
])('asks the gadget for %s only after Lightning', (_, wish) => {
    expect(waysTo(wish, 'console', true)).toEqual(['navigation', 'gadget']);
    expect(waysTo(wish, 'standard', false)).toEqual(['navigation']);
    expect(waysTo(wish, 'none', false)).toEqual([]);
});

it('asks the gadget first for the search page, to which only it has a documented way', () => {
    expect(waysTo(searchWish('Meier'), 'standard', true)).toEqual(['gadget', 'navigation']);
    expect(waysTo(searchWish('Meier'), 'standard', false)).toEqual(['navigation']);
});

it('names the pages as Lightning does', () => {
    expect(pageReferenceOf(recordWish('003000000000001', 'tab'), encode)).toEqual({
        type: 'standard__recordPage',
        attributes: { recordId: ID, actionName: 'view' },
    });
    expect(
        pageReferenceOf(newRecordWish('Contact', { LastName: 'Frei', Phone: null }), encode),
    ).toEqual({
        type: 'standard__objectPage',
        attributes: { objectApiName: 'Contact', actionName: 'new' },
        state: { defaultFieldValues: '{"LastName":"Frei"}' },
    });
    expect(pageReferenceOf(newRecordWish('Contact', {}), encode)).not.toHaveProperty('state');
    expect(pageReferenceOf(flowWish('Log', { recordId: ID, hot: true }), encode)).toEqual({
        type: 'standard__flow',
        attributes: { devName: 'Log' },
        state: { flow__recordId: ID, flow__hot: 'true' },
    });
    expect(pageReferenceOf(linkWish('https://a.example/b'), encode)).toEqual({
        type: 'standard__webPage',
        attributes: { url: 'https://a.example/b' },
    });
});

it('escapes default values twice in an address: as values, and as a part of the address', () => {
    const path = newRecordPath('Case', { Subject: 'A, b & c=d', Origin: 'Phone', Reason: null });
    const [, query = ''] = path.split('?');

    expect(path).toMatch(/^\/lightning\/o\/Case\/new\?defaultFieldValues=[^&=]+$/);
    expect(new URLSearchParams(query).get('defaultFieldValues')).toBe(
        `Subject=${encodeURIComponent('A, b & c=d')},Origin=Phone`,
    );
    expect(newRecordPath('Case', {})).toBe('/lightning/o/Case/new');
});

it.each([
    ['data:text/html,hello'],
    ['vbscript:hello'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['ftp://a.example'],
    ['https://'],
    [''],
])('opens no link %j', (url) => {
    expect(() => linkWish(url)).toThrow('Expected an address');
});

it('says what a search, a place and a flow must be like', () => {
    expect(() => searchWish(' ab ')).toThrow('at least 3 characters');
    expect(() => recordWish(ID, 'window' as 'tab')).toThrow('tab, subtab, navigate');
    expect(() => flowWish('Log', { 'a b': 1 })).toThrow('input variable');
});

it('puts a new subtab next to a subtab, under the same tab', () => {
    expect(workspaceTabOf({ tabId: 't1', isSubtab: false, parentTabId: null })).toBe('t1');
    expect(workspaceTabOf({ tabId: 't1_2', isSubtab: true, parentTabId: 't1' })).toBe('t1');
});
