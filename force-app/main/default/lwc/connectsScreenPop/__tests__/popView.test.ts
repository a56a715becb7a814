import { popConfigurationOf } from '../popConfiguration';
import { configurationNotice, failureText, FEW_MATCHES, popRows, problemTexts } from '../popView';
import { CALL } from '../../../../../../jest/screenPops';
import type { CallPop } from '../callPops';
import { match } from './popWorld';

const SITE = { callingCode: '1', trunkPrefix: '' };
const NO_WISHES = { expanded: new Set<string>(), remembering: new Set<string>() };

const pop = (changes: Partial<CallPop>): CallPop => ({
    key: 'k',
    item: CALL,
    isOpen: true,
    since: 0,
    stage: 'waiting',
    nothing: null,
    decidedBy: null,
    matches: [],
    isCutOff: false,
    chosen: null,
    isRemembered: false,
    error: null,
    done: '',
    due: null,
    ...changes,
});

it('leaves the code of Apex out of what people read', () => {
    const message = 'FIELD_NOT_ALLOWED: Screen pops may not use Contact.Birthdate.';
    expect(failureText({ body: { message } })).toBe('Screen pops may not use Contact.Birthdate.');
});

it('tells some problems of the rules, and how many more there are', () => {
    const rules = Array.from({ length: 9 }, () => ({ entity: 'x', query: '$top=1' }));
    const body = JSON.stringify({
        screenPop: { default: { entity: 'contact', query: "$filter=Name eq 'A'" }, rules },
    });
    const configuration = popConfigurationOf([{ Body__c: body }], SITE);
    expect(configurationNotice(configuration)?.variant).toBe('error');
    const texts = problemTexts(configuration);
    expect(texts).toHaveLength(6);
    expect(texts[0]).toContain('screenPop.rules[0]');
    expect(texts.at(-1)).toBe('c.Connects_ScreenPop_MoreProblems');
});

it('takes a configuration without any search for none', () => {
    const entities = JSON.stringify({ entities: {} });
    expect(popConfigurationOf([{ Body__c: entities }], SITE).stage).toBe('none');
    expect(popConfigurationOf([{ Body__c: ' ' }, {}], SITE).stage).toBe('none');
});

it('shows a few of many matches, and all on demand', () => {
    const matches = Array.from({ length: 50 }, (_, index) => match(`003${index}`));
    const choice = pop({ stage: 'choose', matches, isCutOff: true });
    const [row] = popRows([choice], NO_WISHES);
    expect(row?.matches).toHaveLength(FEW_MATCHES);
    expect(row?.outcome).toBe('c.Connects_ScreenPop_ChooseCutOff');
    const [all] = popRows([choice], { ...NO_WISHES, expanded: new Set(['k']) });
    expect(all).toMatchObject({ showAll: '', canRemember: true });
    expect(all?.matches).toHaveLength(50);
});

it('does not say that nobody is there where it has not seen all', () => {
    const outcomes = [false, true].map(
        (isCutOff) => popRows([pop({ stage: 'nobody', isCutOff })], NO_WISHES)[0]?.outcome,
    );
    expect(outcomes).toEqual(['c.Connects_ScreenPop_Nobody', 'c.Connects_ScreenPop_NobodyCutOff']);
});

it('offers a search for whom the rules do not find, and nothing for a hidden number', () => {
    expect(popRows([pop({ stage: 'nobody' })], NO_WISHES)[0]?.searchText).toBe(CALL.Sender);
    const hidden = pop({ stage: 'nobody', item: { ...CALL, Sender: '' } });
    expect(popRows([hidden], NO_WISHES)[0]).toMatchObject({
        searchText: '',
        title: 'c.Connects_CallHistory_Unknown',
    });
});

it.each([
    [{ name: 'Partners', position: 3 }],
    [{ name: null, position: 3 }],
    [{ name: null, position: null }],
])('tells the rule and when it was: %p', (decidedBy) => {
    const [row] = popRows([pop({ stage: 'nobody', decidedBy })], NO_WISHES);
    expect(row?.details).toContain('c.Connects_ScreenPop_Rule · ');
});
