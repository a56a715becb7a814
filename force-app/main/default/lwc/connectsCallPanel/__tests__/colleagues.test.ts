import type { Stub } from '../../../../../../jest/shadow';
import { LABEL, PanelDesk } from './panelDesk';

let desk: PanelDesk;

afterEach(() => desk.desk.close());

const lines = (): Stub[] => desk.all('button.line');
const names = (): (string | undefined)[] =>
    lines().map((line) => line.querySelector('.name')?.textContent ?? undefined);
const field = (): Stub | undefined => desk.all('lightning-input')[0];
const submit = (label: string): Stub | undefined =>
    desk.all('lightning-button').find((button) => button.label === `${LABEL}${label}`);

const colleagues = () =>
    desk.gadget.colleagues.filter(({ teamId }) => teamId === desk.gadget.agent.teamId);

/** The agent talks, and a colleague is ready. */
async function open(options: Parameters<typeof PanelDesk.open>[0] = {}): Promise<void> {
    desk = await PanelDesk.open(options);
    const teammate = colleagues().at(-1);
    await desk.gadget.openGadget(teammate?.id ?? '').setAgentState('VOICE', 'READY');
    await desk.talk();
}

const key = async (element: Element | undefined, name: string): Promise<void> => {
    element?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await desk.wait(0);
};

describe.each([
    ['Consult', 'ConsultSubmit', 'makeCall'],
    ['BlindTransfer', 'BlindTransferSubmit', 'blindTransferCall'],
])('colleagues for %s', (action, submitLabel, request) => {
    it('are offered with the Ready one first, and the chosen one is dialled', async () => {
        await open();
        await desk.press(action);
        await desk.wait();
        const ready = colleagues().at(-1);
        expect(names()).toHaveLength(colleagues().length);
        expect(names()[0]).toBe(`${ready?.firstName} ${ready?.lastName}`);
        expect(names()).not.toContain(
            `${desk.gadget.agent.firstName} ${desk.gadget.agent.lastName}`,
        );

        lines()[0]?.click();
        await desk.wait(0);
        expect(field()?.value).toBe(ready?.extension);
        expect(names()).toHaveLength(1);
        await desk.press(submitLabel);
        await desk.wait();
        const sent = desk.gadget.requests.find(({ name }) => name === request);
        expect(sent?.args).toContain(ready?.extension);
    });
});

describe('the list of colleagues', () => {
    it('is narrowed by typing a name, which cannot be dialled', async () => {
        await open();
        await desk.press('Consult');
        await desk.wait();
        const [someone] = colleagues();
        await desk.type('ConsultLabel', someone?.lastName ?? '');
        expect(names()).toContain(`${someone?.firstName} ${someone?.lastName}`);
        expect(submit('ConsultSubmit')?.disabled).toBe(true);
        await desk.type('ConsultLabel', 'Nobody');
        expect(names()).toEqual([]);
        expect(desk.text).toContain(`${LABEL}ColleagueNone`);
        await desk.type('ConsultLabel', '0041791234567');
        expect(names()).toEqual([]);
        expect(desk.text).not.toContain(`${LABEL}ColleagueNone`);
        expect(submit('ConsultSubmit')?.disabled).toBe(false);
    });

    it('is walked by the arrow keys, and one Tab away', async () => {
        await open();
        await desk.press('Consult');
        await desk.wait();
        await key(field(), 'ArrowDown');
        await key(lines()[0], 'ArrowDown');
        expect(
            lines()
                .map(({ tabIndex }) => tabIndex)
                .indexOf(0),
        ).toBe(1);
        await key(lines()[1], 'End');
        expect(lines().at(-1)?.tabIndex).toBe(0);
    });

    it('is not there without team data, and any text may be dialled', async () => {
        await open();
        desk.gadget.failTeamData('Denied.');
        await desk.press('Consult');
        await desk.wait();
        expect(lines()).toEqual([]);
        await desk.type('ConsultLabel', 'helpdesk');
        expect(submit('ConsultSubmit')?.disabled).toBe(false);
    });

    it('asks for team data only while it is open', async () => {
        await open();
        const isAsked = (): boolean =>
            desk.gadget.trace.some(({ name }) => name === 'onTeamDataUpdate');
        expect(isAsked()).toBe(false);
        await desk.press('Consult');
        await desk.wait();
        expect(isAsked()).toBe(true);
    });

    it('can be used by everybody', async () => {
        await open();
        await desk.press('Consult');
        await desk.wait();
        jest.useRealTimers();
        await expect(desk.panel).toBeAccessible();
    });
});
