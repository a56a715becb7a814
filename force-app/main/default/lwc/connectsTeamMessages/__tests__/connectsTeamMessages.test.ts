import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import {
    find,
    findDeep,
    headingsOfNotices,
    type Stub,
    textOf,
} from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';

let desk: ComponentDesk;
let board: HTMLElement;
let answerConfirm: boolean;

async function open(options: SimulatorOptions = {}, properties: object = {}): Promise<void> {
    desk = await openComponentDesk(options);
    answerConfirm = true;
    jest.doMock('c/connectsConfirm', () => ({ confirmDialog: async () => answerConfirm }));
    board = await desk.place('connectsTeamMessages', properties);
    await desk.advance(1_000);
}

afterEach(() => {
    show('visible');
    desk.close();
    jest.dontMock('c/connectsConfirm');
});

const nothing = (): string | null | undefined => find(board, '.nothing-title')[0]?.textContent;
const messages = (): (string | null)[] =>
    findDeep(board, '.content').map(({ textContent }) => textContent);
const looks = (): number =>
    desk.gadget.requests.filter(({ name }) => name === 'getTeamMessagesByTeamId').length;
const form = (): Stub | undefined => find(board, 'c-connects-team-message-form')[0];
const announcement = (): string => find(board, '[aria-live]')[0]?.textContent ?? '';
const deleteButton = (): Stub | undefined => findDeep(board, '.delete')[0];

function show(state: DocumentVisibilityState): void {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
}

async function press(element: Stub | undefined): Promise<void> {
    if (element === undefined) {
        throw new Error('There is nothing to press.');
    }
    element.click();
    await desk.advance(0);
}

async function write(text: string, teamIds?: string[]): Promise<void> {
    await press(find(board, '[data-write]')[0]);
    const [area] = find(form(), 'lightning-textarea');
    area?.dispatchEvent(new CustomEvent('change', { detail: { value: text } }));
    if (teamIds !== undefined) {
        const [group] = find(form(), 'lightning-checkbox-group');
        group?.dispatchEvent(new CustomEvent('change', { detail: { value: teamIds } }));
    }
    await desk.advance(0);
}

const send = (): Promise<void> => press(find(form(), '.send')[0]);

/** Ends the test: the checker waits on the wall clock. */
async function check(): Promise<void> {
    jest.useRealTimers();
    await expect(board).toBeAccessible();
}

describe('an agent', () => {
    it('is told that there are no messages, and cannot write', async () => {
        await open();
        expect(nothing()).toBe(`${LABEL}TeamMessages_EmptyTitle`);
        expect(textOf(board)).toMatch(/TeamMessages_EmptyText(?!Super)/);
        expect(find(board, '[data-write]')).toEqual([]);
        await check();
    });

    it('who supervises reads what supervisors may expect there', async () => {
        await open({ supervisor: true });
        expect(nothing()).toBe(`${LABEL}TeamMessages_EmptyTitle`);
        expect(textOf(board)).toContain(`${LABEL}TeamMessages_EmptyTextSupervisor`);
    });

    it('reads what is written to the team, and hears of it once', async () => {
        await open();
        desk.gadget.postTeamMessage('Lunch is at noon.');
        await desk.advance(80_000);
        expect(messages()).toEqual(['Lunch is at noon.']);
        expect(announcement()).toBe(`${LABEL}TeamMessages_Announcement`);
        expect(deleteButton()).toBeUndefined();
        expect(findDeep(board, '.new')).toHaveLength(1);
        await desk.advance(61_000);
        expect(findDeep(board, '.new')).toEqual([]);
        await check();
    });

    it('is not told as news what was there before', async () => {
        desk = await openComponentDesk();
        desk.gadget.postTeamMessage('Old.');
        board = await desk.place('connectsTeamMessages');
        await desk.advance(1_000);
        expect(messages()).toEqual(['Old.']);
        expect(announcement()).toBe('');
        expect(findDeep(board, '.new')).toEqual([]);
    });

    it('sees a message go when its time is over, without asking', async () => {
        await open();
        desk.gadget.postTeamMessage('Short.', { seconds: 75 });
        await desk.advance(73_500);
        expect(messages()).toEqual(['Short.']);
        const before = looks();
        await desk.advance(2_000);
        expect(messages()).toEqual([]);
        expect(looks()).toBe(before);
    });

    it('reads markup as it was written', async () => {
        desk = await openComponentDesk();
        desk.gadget.postTeamMessage('<img src=x onerror=alert(1)> & <b>bold</b>');
        board = await desk.place('connectsTeamMessages');
        await desk.advance(1_000);
        expect(messages()).toEqual(['<img src=x onerror=alert(1)> & <b>bold</b>']);
        expect(findDeep(board, 'img, b')).toEqual([]);
    });

    it('reads nothing of the earlier agent after a sign-out', async () => {
        await open();
        desk.gadget.postTeamMessage('For the team.');
        await desk.advance(80_000);
        desk.gadget.signOut();
        await desk.advance(1_000);
        expect(messages()).toEqual([]);
        expect(headingsOfNotices(board)).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        const before = looks();
        await desk.advance(200_000);
        expect(looks()).toBe(before);
        desk.gadget.signIn();
        await desk.advance(3_000);
        expect(messages()).toEqual(['For the team.']);
    });
});

describe('looking for messages', () => {
    it('waits while the page is hidden, and happens at once when it is seen again', async () => {
        await open();
        show('hidden');
        const before = looks();
        await desk.advance(600_000);
        expect(looks()).toBe(before);
        desk.gadget.postTeamMessage('While you were away.');
        show('visible');
        await desk.advance(1_000);
        expect(looks()).toBe(before + 1);
        expect(messages()).toEqual(['While you were away.']);
    });

    it('keeps the last messages during an outage, and goes on after it', async () => {
        desk = await openComponentDesk();
        desk.gadget.postTeamMessage('Still here.');
        board = await desk.place('connectsTeamMessages');
        await desk.advance(1_000);
        desk.gadget.loseConnection(300_000);
        await desk.advance(1_000);
        expect(headingsOfNotices(board)).toEqual([`${LABEL}Desk_LostTitle`]);
        expect(messages()).toEqual(['Still here.']);
        const before = looks();
        await desk.advance(120_000);
        expect(looks()).toBe(before);
        desk.gadget.restoreConnection();
        await desk.advance(5_000);
        expect(looks()).toBe(before + 1);
    });

    it('that fails at first says so, and tries again when asked', async () => {
        desk = await openComponentDesk();
        desk.gadget.failNext('getTeamMessagesByTeamId', 'planted');
        board = await desk.place('connectsTeamMessages');
        await desk.advance(1_000);
        expect(headingsOfNotices(board)).toEqual([`${LABEL}TeamMessages_FailedTitle`]);
        expect(find(board, 'c-connects-notice')[0]?.text).toBe('planted');
        find(board, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(3_000);
        expect(nothing()).toBe(`${LABEL}TeamMessages_EmptyTitle`);
    });

    it('that fails later keeps the messages, and is told from the second time on', async () => {
        desk = await openComponentDesk();
        desk.gadget.postTeamMessage('Still here.', { seconds: 36_000 });
        board = await desk.place('connectsTeamMessages');
        await desk.advance(1_000);
        const failLook = async (): Promise<void> => {
            await desk.advance(3_000);
            desk.gadget.failNext('getTeamMessagesByTeamId', 'planted');
            await press(find(board, '[data-reload]')[0]);
            await desk.advance(1_000);
        };
        await failLook();
        expect(headingsOfNotices(board)).toEqual([]);
        await failLook();
        expect(headingsOfNotices(board)).toEqual([`${LABEL}TeamMessages_OldTitle`]);
        expect(messages()).toEqual(['Still here.']);
        await check();
    });

    it('ends when the component leaves the page', async () => {
        await open();
        board.remove();
        const before = looks();
        await desk.advance(300_000);
        expect(looks()).toBe(before);
    });
});

describe('a supervisor', () => {
    it('writes to the own team, and sees the message at once with its remaining life', async () => {
        await open({ supervisor: true });
        await write('  Welcome back.  ');
        await send();
        await desk.advance(3_000);
        expect(form()).toBeUndefined();
        expect(messages()).toEqual(['Welcome back.']);
        const [message] = desk.gadget.teamMessages;
        expect(message).toMatchObject({ content: 'Welcome back.', duration: '3600' });
        expect(message?.teams.team).toBe(desk.gadget.agent.teamId);
        expect(announcement()).toBe(`${LABEL}TeamMessages_Sent`);
        await check();
    });

    it('writes to several teams, those of the configuration among them', async () => {
        desk = await openComponentDesk({ supervisor: true });
        const other = desk.gadget.colleagues.find(
            ({ teamId }) => teamId !== desk.gadget.agent.teamId,
        );
        const moreTeams = `${other?.teamId}=${other?.teamName}`;
        board = await desk.place('connectsTeamMessages', { moreTeams });
        await desk.advance(1_000);
        await write('To all.', [desk.gadget.agent.teamId, other?.teamId ?? '']);
        await send();
        await desk.advance(3_000);
        expect(desk.gadget.teamMessages[0]?.teams.team).toEqual([
            desk.gadget.agent.teamId,
            other?.teamId,
        ]);
    });

    it('cannot send what is empty, too long, or to nobody', async () => {
        await open({ supervisor: true });
        await write('   ');
        expect(find(form(), '.send')[0]?.disabled).toBe(true);
        const [area] = find(form(), 'lightning-textarea');
        area?.dispatchEvent(new CustomEvent('change', { detail: { value: 'x'.repeat(256) } }));
        await desk.advance(0);
        expect(find(form(), '.send')[0]?.disabled).toBe(true);
        expect(find(form(), '.problem')[0]?.textContent).toBe(
            `${LABEL}TeamMessages_ProblemTooLong`,
        );
        expect(find(form(), '.counter_over')).toHaveLength(1);
        area?.dispatchEvent(new CustomEvent('change', { detail: { value: 'x'.repeat(255) } }));
        await desk.advance(0);
        expect(find(form(), '.send')[0]?.disabled).toBe(false);
        const [group] = find(form(), 'lightning-checkbox-group');
        group?.dispatchEvent(new CustomEvent('change', { detail: { value: [] } }));
        await desk.advance(0);
        expect(find(form(), '.send')[0]?.disabled).toBe(true);
        await check();
    });

    it('keeps the draft when it is refused', async () => {
        await open({ supervisor: true });
        await write('Important.');
        desk.gadget.failNext('createTeamMessage', 'planted');
        await send();
        await desk.advance(3_000);
        expect(find(form(), 'lightning-textarea')[0]?.value).toBe('Important.');
        expect(headingsOfNotices(board)).toContain(`${LABEL}TeamMessages_NotSentTitle`);
        await send();
        await desk.advance(3_000);
        expect(messages()).toEqual(['Important.']);
        expect(headingsOfNotices(board)).toEqual([]);
    });

    it('keeps the draft through an outage, and cannot send during it', async () => {
        await open({ supervisor: true });
        await write('Important.');
        desk.gadget.loseConnection();
        await desk.advance(1_000);
        expect(find(form(), '.send')[0]?.disabled).toBe(true);
        desk.gadget.restoreConnection();
        await desk.advance(5_000);
        expect(find(form(), 'lightning-textarea')[0]?.value).toBe('Important.');
        expect(find(form(), '.send')[0]?.disabled).toBe(false);
    });

    it('deletes an own message after being asked', async () => {
        await open({ supervisor: true });
        await write('Wrong.');
        await send();
        await desk.advance(3_000);
        answerConfirm = false;
        await press(deleteButton());
        await desk.advance(1_000);
        expect(desk.gadget.teamMessages).toHaveLength(1);
        answerConfirm = true;
        await press(deleteButton());
        await desk.advance(3_000);
        expect(desk.gadget.teamMessages).toEqual([]);
        expect(messages()).toEqual([]);
        expect(announcement()).toBe(`${LABEL}TeamMessages_Deleted`);
    });

    it('still has the message when deleting it was refused', async () => {
        await open({ supervisor: true });
        await write('Stays.');
        await send();
        await desk.advance(3_000);
        desk.gadget.failNext('deleteTeamMessage', 'planted');
        await press(deleteButton());
        await desk.advance(3_000);
        expect(headingsOfNotices(board)).toEqual([`${LABEL}TeamMessages_NotDeletedTitle`]);
        expect(messages()).toEqual(['Stays.']);
    });

    it('cannot delete what another supervisor wrote', async () => {
        await open({ supervisor: true });
        desk.gadget.postTeamMessage('From somebody else.');
        await desk.advance(80_000);
        expect(messages()).toEqual(['From somebody else.']);
        expect(deleteButton()).toBeUndefined();
    });
});
