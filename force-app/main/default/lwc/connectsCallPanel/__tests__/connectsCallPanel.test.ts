import { PanelDesk, LABEL } from './panelDesk';

let desk: PanelDesk;
const open = async (...args: Parameters<typeof PanelDesk.open>): Promise<void> => {
    desk = await PanelDesk.open(...args);
};

afterEach(() => desk.desk.close());

describe('a call', () => {
    it('rings with who it is, and one button', async () => {
        await open();
        await desk.ring();
        expect(desk.cards).toHaveLength(1);
        expect(desk.buttons).toEqual(['Answer']);
        expect(desk.text).toContain(`${LABEL}StateRinging`);
        expect(desk.text).toMatch(/0:0\d/);
    });

    it('is answered, talked on, ended and wrapped up', async () => {
        await open();
        await desk.ring();
        await desk.press('Answer');
        expect(desk.buttons).toEqual([]);
        expect(desk.blocked).toEqual(['Answer: BlockerPending']);
        await desk.wait();
        expect(desk.text).toContain(`${LABEL}StateTalking`);
        expect(desk.buttons).toEqual(['Consult', 'BlindTransfer', 'Keypad', 'HangUp']);
        await desk.press('HangUp');
        await desk.wait();
        expect(desk.text).toContain(`${LABEL}StateWrapUp`);
        expect(desk.buttons).toEqual(['FinishWrapUp']);
        await desk.press('FinishWrapUp');
        await desk.wait();
        expect(desk.cards).toHaveLength(0);
        expect(desk.text).toContain(`${LABEL}EmptyTitle`);
        expect(desk.requests).toEqual(['startItem', 'endItem', 'endItem']);
    });

    it('tells a refusal in the gadget’s words, until the state has moved on', async () => {
        await open();
        await desk.ring();
        desk.gadget.failNext('startItem', 'Phone is off the hook');
        await desk.press('Answer');
        await desk.wait();
        expect(desk.headings).toEqual([`${LABEL}FailedTitle`]);
        const [notice] = desk.all('c-connects-notice');
        expect(notice?.text).toBe('Phone is off the hook');
        await desk.press('Answer');
        await desk.wait();
        expect(desk.headings).toEqual([]);
    });

    it('says that nothing has happened when the gadget says yes and does nothing', async () => {
        await open({ assumptions: { 'A-ACK': 'acceptance' } });
        await desk.talk();
        desk.gadget.inject('event-dropped', { event: 'onWorkItemWrapup' });
        await desk.press('HangUp');
        await desk.wait(6_500);
        expect(desk.headings).toEqual([`${LABEL}UnconfirmedTitle`]);
        // The service reads the gadget's own data every 15 s.
        await desk.wait(15_000);
        expect(desk.headings).toEqual([]);
        expect(desk.text).toContain(`${LABEL}StateWrapUp`);
    });

    it('shows On hold when it is held in the gadget, and offers nothing that needs talking', async () => {
        await open();
        await desk.talk();
        desk.gadget.hold(desk.itemId);
        await desk.wait(200);
        expect(desk.text).toContain(`${LABEL}StateHeld`);
        expect(desk.buttons).toEqual(['HangUp']);
    });
});

describe('a consultation', () => {
    const consult = async (): Promise<void> => {
        await desk.talk();
        await desk.press('Consult');
        await desk.type('ConsultLabel', ' 41447778899 ');
        await desk.press('ConsultSubmit');
        await desk.wait();
    };

    it('shows both calls, and the joint actions once it is answered', async () => {
        await open();
        await consult();
        expect(desk.cards.map(({ content }) => (content as { role: string }).role)).toEqual([
            `${LABEL}RoleOriginal`,
            `${LABEL}RoleConsult`,
        ]);
        expect(desk.blocked).toEqual([
            'CompleteTransfer: BlockerNotAnswered',
            'Conference: BlockerNotAnswered',
        ]);
        expect(desk.buttons).toEqual(['HangUp', 'EndConsult']);
        await desk.wait(4_000);
        expect(desk.buttons).toEqual([
            'CompleteTransfer',
            'Conference',
            'HangUp',
            'Keypad',
            'EndConsult',
        ]);
        const dial = desk.gadget.requests.find(({ name }) => name === 'makeCall');
        expect(dial?.args).toEqual(['41447778899', {}, false]);
    });

    it('is completed with the call on hold', async () => {
        await open();
        await consult();
        await desk.wait(4_000);
        const held = desk.itemId;
        await desk.press('CompleteTransfer');
        await desk.wait();
        const request = desk.gadget.requests.find(
            ({ name }) => name === 'transferConsultationCall',
        );
        expect(request?.args).toEqual([held]);
        expect(desk.cards).toHaveLength(1);
        expect(desk.text).toContain(`${LABEL}StateWrapUp`);
    });

    it('becomes a conference in which everybody is named', async () => {
        await open();
        await consult();
        await desk.wait(4_000);
        await desk.press('Conference');
        await desk.wait();
        expect(desk.cards).toHaveLength(1);
        expect(desk.text).toContain(`${LABEL}ConferenceCall`);
        expect(desk.text).toContain(`${LABEL}Parties`);
        expect(desk.blocked).toEqual(['BlindTransfer: BlockerConference']);
    });

    it('closes its field with the number once the call is on hold', async () => {
        await open();
        await consult();
        expect(desk.all('c-connects-call-panel-number')).toHaveLength(0);
        await desk.press('EndConsult');
        await desk.wait();
        desk.gadget.retrieve(desk.itemId);
        await desk.wait();
        await desk.press('Consult');
        expect(desk.all('lightning-input')[0]?.value).toBe('');
    });
});

describe('numbers', () => {
    it('are kept when the transfer is refused', async () => {
        await open();
        await desk.talk();
        await desk.press('BlindTransfer');
        await desk.type('BlindTransferLabel', '1234567');
        desk.gadget.failNext('blindTransferCall', 'Not today');
        await desk.press('BlindTransferSubmit');
        await desk.wait();
        expect(desk.headings).toEqual([`${LABEL}FailedTitle`]);
        expect(desk.all('lightning-input')[0]?.value).toBe('1234567');
        await desk.press('BlindTransferSubmit');
        await desk.wait();
        expect(desk.text).toContain(`${LABEL}StateWrapUp`);
    });

    it('of the agent are not dialled', async () => {
        await open();
        await desk.type('DialLabel', desk.gadget.agent.extension);
        expect(desk.text).toContain(`${LABEL}OwnNumber`);
        await expect(desk.press('DialSubmit')).rejects.toThrow('Disabled');
    });

    it('are called when the agent is free', async () => {
        await open();
        await desk.type('DialLabel', '41791234567');
        await desk.press('DialSubmit');
        await desk.wait();
        expect(desk.text).toContain(`${LABEL}StateDialing`);
        expect(desk.buttons).toEqual(['CancelCall']);
        expect(desk.all('c-connects-call-panel-number')).toHaveLength(0);
    });

    it('that a guard denies are told with its reason', async () => {
        await open();
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const client = await connect({});
        client.addDialGuard(() => ({ verdict: 'deny', reason: 'On the do-not-call list' }));
        await desk.wait(100);
        await desk.type('DialLabel', '41791234567');
        await desk.press('DialSubmit');
        await desk.wait(2_000);
        const [notice] = desk.all('c-connects-notice');
        expect(notice?.text).toBe('On the do-not-call list');
        client.release();
    });

    it('can be taken away', async () => {
        await open({}, { hideDialField: true });
        expect(desk.all('c-connects-call-panel-number')).toHaveLength(0);
    });
});

describe('tones', () => {
    it('go out in order, and those pressed meanwhile together', async () => {
        await open();
        await desk.talk();
        await desk.press('Keypad');
        for (const tone of ['1', '2', '3', '#']) {
            await desk.press(tone);
        }
        await desk.wait();
        const sent = desk.gadget.requests.filter(({ name }) => name === 'sendDtmf');
        expect(sent.map(({ args }) => args[0]).join('')).toBe('123#');
        expect(sent).toHaveLength(2);
        expect(desk.text).toContain('123#');
    });

    it('stop at the first that is refused', async () => {
        await open();
        await desk.talk();
        await desk.press('Keypad');
        desk.gadget.failNext('sendDtmf', 'No tones');
        await desk.press('1');
        await desk.press('2');
        await desk.wait();
        expect(desk.gadget.requests.filter(({ name }) => name === 'sendDtmf')).toHaveLength(1);
        expect(desk.headings).toEqual([`${LABEL}FailedTitle`]);
    });
});

describe('the wrap-up reason', () => {
    it('is chosen with one click and shown once it is saved', async () => {
        await open();
        await desk.talk();
        await desk.press('HangUp');
        await desk.wait();
        await desk.press('Complaint');
        await desk.wait();
        const chosen = desk.all('button[aria-pressed="true"]').map(({ dataset }) => dataset.label);
        expect(chosen).toEqual(['Complaint']);
    });

    it('may be the agent’s own, and is taken back with another click', async () => {
        await open();
        await desk.talk();
        await desk.press('HangUp');
        await desk.wait();
        await desk.type('CustomReason', 'Wants a statue');
        await desk.press('CallPanel_Save');
        await desk.wait();
        expect(desk.all('button[aria-pressed="true"]')[0]?.dataset.label).toBe('Wants a statue');
        await desk.press('Wants a statue');
        await desk.wait();
        expect(desk.all('button[aria-pressed="true"]')).toHaveLength(0);
    });

    it('cannot be the agent’s own where only listed ones are wanted', async () => {
        await open({}, { listedReasonsOnly: true });
        await desk.talk();
        await desk.press('HangUp');
        await desk.wait();
        expect(desk.all('lightning-input')).toHaveLength(0);
    });

    it('of a chat is shown although the gadget has no event for it', async () => {
        await open({ channels: ['CHAT'] });
        await desk.gadget.setAgentState('CHAT', 'READY').catch(() => undefined);
        desk.gadget.offerTask('CHAT');
        await desk.wait();
        await desk.press('Accept');
        await desk.wait();
        await desk.press('StartWrapUp');
        await desk.wait();
        await desk.press('Complaint');
        await desk.wait();
        expect(desk.all('button[aria-pressed="true"]')).toHaveLength(1);
        await desk.press('EndTask').catch(() => desk.press('FinishWrapUp'));
        await desk.wait();
        expect(desk.cards).toHaveLength(0);
    });

    it('can be loaded again when that has failed', async () => {
        await open({ signedIn: false });
        desk.gadget.failNext('getReasonCodeList', 'Busy');
        desk.gadget.signIn();
        await desk.wait();
        await desk.talk();
        await desk.press('HangUp');
        await desk.wait();
        expect(desk.text).toContain(`${LABEL}ReasonsFailed`);
        await desk.press('TryAgain');
        await desk.wait();
        await desk.press('Complaint');
    });
});

describe('call data', () => {
    const edit = async (value: string): Promise<void> => {
        await desk.talk();
        const [pencil] = desk.all('lightning-button-icon[data-key]');
        pencil?.click();
        await desk.wait(0);
        const [input] = desk.all(
            'c-connects-call-panel-variables lightning-input, lightning-input',
        );
        input?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await desk.wait(0);
    };

    it('is changed in place', async () => {
        await open();
        await edit('new value');
        await desk.press('CallPanel_Save');
        await desk.wait();
        expect(desk.requests.at(-1)).toBe('updateWorkItemData');
        expect(desk.text).toContain('new value');
        expect(desk.all('lightning-input')).toHaveLength(0);
    });

    it('keeps what was typed when saving fails', async () => {
        await open();
        await edit('new value');
        desk.gadget.failNext('updateWorkItemData', 'Locked');
        await desk.press('CallPanel_Save');
        await desk.wait();
        expect(desk.text).toContain('Locked');
        expect(desk.all('lightning-input')[0]?.value).toBe('new value');
    });

    it('that somebody else changes meanwhile leaves the decision to the agent', async () => {
        await open();
        await edit('mine');
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const other = await connect({});
        void other.updateWorkItemData('VOICE', desk.itemId, { PerVar1: '{k:Order;v:theirs}' });
        await desk.wait();
        expect(desk.text).toContain(`${LABEL}Overwritten`);
        const before = desk.requests.length;
        await desk.press('CallPanel_Save');
        expect(desk.requests).toHaveLength(before);
        await desk.press('KeepMine');
        await desk.press('CallPanel_Save');
        await desk.wait();
        expect(desk.text).toContain('mine');
        expect(desk.all('lightning-input')).toHaveLength(0);
        other.release();
    });

    it('keeps what was typed when a consultation takes its place beside it', async () => {
        await open({ channels: ['VOICE', 'CHAT'] });
        await edit('half a sent');
        desk.gadget.dial('41447778899');
        await desk.wait(5_000);
        expect(desk.cards).toHaveLength(2);
        expect(desk.all('lightning-input').map(({ value }) => value)).toEqual(['half a sent']);
        expect(desk.all('.parts.slds-hide')).toHaveLength(1);
    });

    it('says so when the call ends while the agent types, with the text', async () => {
        await open();
        await edit('half a sent');
        desk.gadget.farEndHangsUp(desk.itemId);
        await desk.wait();
        expect(desk.all('lightning-input').some(({ value }) => value === 'half a sent')).toBe(true);
        await desk.press('FinishWrapUp');
        await desk.wait();
        expect(desk.headings).toEqual([`${LABEL}EndedTitle`]);
    });
});

describe('records', () => {
    it('open in Salesforce', async () => {
        await open();
        await desk.ring({ from: '41319350671' });
        const [record] = desk.all('lightning-button[data-record-id]');
        const { onNotice } = await import('../../../../../../workbench/platform/notices');
        const told: string[] = [];
        const stop = onNotice(({ message }) => told.push(message));
        record?.click();
        await desk.wait();
        stop();
        expect(desk.headings).toEqual([]);
        expect(told.join()).toContain(String(record?.dataset.recordId));
    });

    it('can be shared while a colleague is on the call, and that is told', async () => {
        await open();
        await desk.talk({ from: '41319350671' });
        expect(desk.all('lightning-button-icon[data-object]')).toHaveLength(0);
        const [colleague] = desk.gadget.colleagues;
        await desk.press('Consult');
        await desk.type('ConsultLabel', colleague?.extension ?? '');
        await desk.press('ConsultSubmit');
        await desk.wait(6_000);
        await desk.press('Conference');
        await desk.wait(1_500);
        const [share] = desk.all('lightning-button-icon[data-object]');
        share?.click();
        await desk.wait();
        expect(desk.gadget.sharedRecords).toHaveLength(1);
        expect(desk.headings).toEqual([`${LABEL}Shared`]);
    });

    it('are searched for where nobody was found', async () => {
        await open();
        await desk.ring({ from: '41319350670' });
        await desk.wait();
        const [search] = desk.all('lightning-button[data-search]');
        expect(search?.label).toBe(`${LABEL}NobodyFound`);
    });
});

describe('the desk', () => {
    it('tells that there is nothing to do', async () => {
        await open();
        expect(desk.text).toContain(`${LABEL}EmptyTitle`);
    });

    it('keeps the last picture without connection, and blocks what needs it', async () => {
        await open();
        await desk.talk();
        desk.gadget.loseConnection(60_000);
        await desk.wait(200);
        expect(desk.headings).toContain('c.Connects_Desk_LostTitle');
        expect(desk.cards).toHaveLength(1);
        expect(desk.buttons).toEqual([]);
        await desk.wait(62_000);
        expect(desk.headings).toEqual([]);
        expect(desk.buttons).toContain('HangUp');
    });

    it('shows one channel where only that is wanted', async () => {
        await open({ channels: ['VOICE', 'CHAT'] }, { channels: 'chat' });
        await desk.ring();
        expect(desk.cards).toHaveLength(0);
        expect(desk.all('c-connects-call-panel-number')).toHaveLength(0);
    });

    it('says that the agent has none of the channels', async () => {
        await open({}, { channels: 'CHAT' });
        expect(desk.headings).toEqual(['c.Connects_AgentState_NoChannelsTitle']);
    });

    it.each([
        ['ringing', async () => desk.ring()],
        ['talking with the keypad', async () => desk.talk().then(() => desk.press('Keypad'))],
        ['wrapping up', async () => desk.talk().then(() => desk.press('HangUp'))],
        ['free', async () => desk.wait()],
    ] as const)('is accessible while %s', async (_name, arrange) => {
        await open();
        await arrange();
        await desk.wait();
        jest.useRealTimers();
        await expect(desk.panel).toBeAccessible();
    });
});
