import { createElement } from 'lwc';
import decide from '@salesforce/apex/CallRouteTrial.decide';
import ConnectsCallRoutes from 'c/connectsCallRoutes';
import { find, textOf } from '../../../../../../jest/shadow';

jest.mock('@salesforce/apex/CallRouteTrial.decide', () => ({ default: jest.fn() }), {
    virtual: true,
});

const asked = decide as unknown as jest.Mock<Promise<unknown>, [object]>;
const TARGET = '+35853445657';
const LABEL = 'c.Connects_CallRoutes_';

let element: HTMLElement;

const settle = (): Promise<void> =>
    new Promise((resolve) => {
        setTimeout(resolve);
    });

function enter(caller: string, called: string): void {
    const values = { '.caller': caller, '.called': called };
    for (const [selector, value] of Object.entries(values)) {
        const change = new CustomEvent('change', { detail: { value } });
        find(element, selector)[0]?.dispatchEvent(change);
    }
}

async function tryOut(): Promise<void> {
    enter('+35850454564', '+35840675644');
    await settle();
    find(element, '.decide')[0]?.click();
    await settle();
}

const outcome = (): string | null | undefined => find(element, '.outcome')[0]?.textContent;

beforeEach(() => {
    asked.mockReset();
    element = createElement('c-connects-call-routes', { is: ConnectsCallRoutes });
    document.body.appendChild(element);
});

afterEach(() => element.remove());

it('asks nothing until there are both numbers', async () => {
    expect(textOf(element)).toContain(`${LABEL}EmptyText`);
    enter('+35850454564', '  ');
    await settle();
    expect(find(element, '.decide')[0]?.disabled).toBe(true);
    const enterKey = new KeyboardEvent('keydown', { key: 'Enter' });
    find(element, '.called')[0]?.dispatchEvent(enterKey);
    expect(asked).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
});

it('tells where the call goes', async () => {
    asked.mockResolvedValue({ target: TARGET, rule: 'Gold', reason: 'redirected' });
    await tryOut();
    expect(asked).toHaveBeenCalledWith({ caller: '+35850454564', called: '+35840675644' });
    expect(outcome()).toBe(`${LABEL}Redirected`);
    expect(textOf(element)).not.toContain(`${LABEL}EmptyText`);
    await expect(element).toBeAccessible();
});

it.each([
    ['stays', 'Stays'],
    ['no-rule', 'NoRule'],
    ['unknown-caller', 'UnknownCaller'],
    ['ambiguous-caller', 'AmbiguousCaller'],
    ['no-number', 'NoNumber'],
])('tells why a call stays: %s', async (reason, label) => {
    asked.mockResolvedValue({ target: null, rule: null, reason });
    await tryOut();
    expect(outcome()).toBe(LABEL + label);
});

it('tells what is wrong with the rules, and asks again', async () => {
    asked.mockRejectedValueOnce({ body: { message: 'Calls can go in a circle: …' } });
    await tryOut();
    const notice = find(element, 'c-connects-notice')[0];
    expect(notice?.text).toBe('Calls can go in a circle: …');

    asked.mockResolvedValue({ target: null, rule: 'Stay', reason: 'stays' });
    await tryOut();
    expect(find(element, 'c-connects-notice')).toHaveLength(0);
    expect(outcome()).toBe(`${LABEL}Stays`);
});

it('shows no answer beside numbers that it is not about', async () => {
    asked.mockResolvedValue({ target: TARGET, rule: 'Gold', reason: 'redirected' });
    await tryOut();
    enter('+35850454564', '+35840675699');
    await settle();
    expect(outcome()).toBeUndefined();
    expect(textOf(element)).toContain(`${LABEL}EmptyText`);
});

it('shows the last answer only, however late an earlier one comes', async () => {
    let answerLate: (answer: object) => void = () => undefined;
    asked.mockReturnValueOnce(
        new Promise((resolve) => {
            answerLate = resolve;
        }),
    );
    await tryOut();
    expect(textOf(element)).toContain(`${LABEL}Asking`);
    asked.mockResolvedValue({ target: null, rule: null, reason: 'no-rule' });
    await tryOut();
    answerLate({ target: TARGET, rule: 'Gold', reason: 'redirected' });
    await settle();
    expect(outcome()).toBe(`${LABEL}NoRule`);
});
