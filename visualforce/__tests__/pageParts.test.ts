/** Parts of the pages that need no components. */
import { giveMenusRoom } from '../page/menuRoom';
import { rememberFocus } from '../page/focusReturn';
import type { PartStage } from '../page/part';
import { isRoomNeeded, needRoom, observeRoom } from '../page/room';

jest.mock('../page/labels', () => ({
    LABELS: { cancel: 'Cancel', ok: 'OK', tryAgain: 'Try again' },
}));
// Imported once the labels are replaced.
const loadDialog = () => import('../page/confirmDialog');
const loadPart = () => import('../page/part');

beforeEach(() => {
    document.body.replaceChildren();
});

describe('room', () => {
    it('is needed as long as somebody needs it, whatever is given back twice', () => {
        const changes = jest.fn();
        const stop = observeRoom(changes);
        const first = needRoom('menu');
        const second = needRoom('question');
        first();
        first();
        expect([isRoomNeeded(), isRoomNeeded('question'), isRoomNeeded('menu')]).toEqual([
            true,
            true,
            false,
        ]);
        second();
        expect(isRoomNeeded()).toBe(false);
        expect(changes).toHaveBeenCalledTimes(4);
        stop();
    });
});

describe('the focus', () => {
    const settle = () => new Promise((resolve) => setTimeout(resolve));
    const hasFocus = (isOurs: boolean) => jest.spyOn(document, 'hasFocus').mockReturnValue(isOurs);

    it('returns to the very element inside of a component', async () => {
        hasFocus(true);
        const component = document.createElement('div');
        const inside = document.createElement('button');
        component.attachShadow({ mode: 'open' }).append(inside);
        const question = document.createElement('button');
        document.body.append(component, question);
        inside.focus();

        const giveBack = rememberFocus();
        question.focus();
        question.remove();
        giveBack();
        await settle();
        expect(component.shadowRoot?.activeElement).toBe(inside);
    });

    it('stays where the agent has taken it meanwhile', async () => {
        hasFocus(true);
        const [before, elsewhere] = [
            document.createElement('input'),
            document.createElement('input'),
        ];
        document.body.append(before, elsewhere);
        before.focus();

        const giveBack = rememberFocus();
        elsewhere.focus();
        giveBack();
        await settle();
        expect(document.activeElement).toBe(elsewhere);
    });

    it('returns to the window around the page from what was used last on the page', async () => {
        const parent = { focus: jest.fn() };
        const focused = hasFocus(false);
        const earlier = document.createElement('button');
        document.body.append(earlier);
        earlier.focus();
        const giveBack = rememberFocus({ document, parent: parent as unknown as Window });
        focused.mockReturnValue(true);
        giveBack();
        await settle();
        expect(parent.focus).toHaveBeenCalledTimes(1);
    });

    it('stays on the page that was not in use before, once the agent works on it', async () => {
        const parent = { focus: jest.fn() };
        const focused = hasFocus(false);
        const elsewhere = document.createElement('input');
        document.body.append(elsewhere);
        const giveBack = rememberFocus({ document, parent: parent as unknown as Window });
        focused.mockReturnValue(true);
        elsewhere.focus();
        giveBack();
        await settle();
        expect(parent.focus).not.toHaveBeenCalled();
        expect(document.activeElement).toBe(elsewhere);
    });

    it.each([
        ['returns to the window around the page when it was not on the page', true, 1],
        ['is left alone when it is not on the page any more', false, 0],
    ])('%s', async (_what, isOurs, times) => {
        const parent = { focus: jest.fn() };
        const focused = hasFocus(false);
        const giveBack = rememberFocus({ document, parent: parent as unknown as Window });
        focused.mockReturnValue(isOurs);
        giveBack();
        await settle();
        expect(parent.focus).toHaveBeenCalledTimes(times);
    });
});

describe('a part that is loaded later', () => {
    const settle = () => new Promise((resolve) => setTimeout(resolve));

    it('says that it loads, then shows what it made', async () => {
        const place = document.createElement('div');
        const stages: PartStage[] = [];
        const { Part } = await loadPart();
        const part = new Part(place, {
            loadingText: 'Loading',
            failedText: 'Failed',
            onChange: (stage) => stages.push(stage),
            load: async () => () => document.createElement('table'),
        });
        part.want();
        part.want();
        expect(place.querySelector('[role=status]')?.textContent).toBe('Loading');
        await settle();
        expect(place.children).toHaveLength(1);
        expect(place.firstElementChild?.tagName).toBe('TABLE');
        expect(stages).toEqual(['loading', 'shown']);
    });

    it('says that it failed, and can be tried again', async () => {
        const report = jest.spyOn(console, 'error').mockImplementation();
        const place = document.createElement('div');
        let attempts = 0;
        const { Part } = await loadPart();
        const part = new Part(place, {
            loadingText: 'Loading',
            failedText: 'The guard is not watching',
            load: async () => {
                attempts += 1;
                if (attempts === 1) {
                    throw new Error('Network');
                }
                return () => document.createElement('table');
            },
        });
        part.want();
        await settle();
        expect(place.querySelector('[role=alert]')?.textContent).toContain('is not watching');
        expect(report).toHaveBeenCalledTimes(1);
        place.querySelector('button')?.click();
        await settle();
        expect(place.firstElementChild?.tagName).toBe('TABLE');
    });
});

describe('the dialog of a page', () => {
    beforeEach(() => {
        // jsdom has no modal dialogs.
        HTMLDialogElement.prototype.showModal = jest.fn();
    });
    const dialog = () => document.querySelector('dialog');

    it('asks for room, takes the answer of a button, and is gone', async () => {
        const { askInDialog } = await loadDialog();
        const answer = askInDialog('Sign out?', 'No more work.');
        await Promise.resolve();
        expect(dialog()?.getAttribute('role')).toBe('alertdialog');
        expect(dialog()?.textContent).toContain('No more work.');
        expect(isRoomNeeded('dialog')).toBe(true);
        dialog()?.querySelectorAll('button')[1]?.click();
        await expect(answer).resolves.toBe(true);
        expect([dialog(), isRoomNeeded('dialog')]).toEqual([null, false]);
    });

    it('takes Escape for a no, and asks the next question after it', async () => {
        const { askInDialog } = await loadDialog();
        const first = askInDialog('First', '');
        const second = askInDialog('Second', '');
        await Promise.resolve();
        expect(document.querySelectorAll('dialog')).toHaveLength(1);
        dialog()?.dispatchEvent(new Event('cancel', { cancelable: true }));
        await expect(first).resolves.toBe(false);
        await Promise.resolve();
        expect(dialog()?.getAttribute('aria-label')).toBe('Second');
        dialog()?.querySelector('button')?.click();
        await expect(second).resolves.toBe(false);
    });
});

describe('menus', () => {
    it('get room from the press of their button until they are closed', () => {
        jest.useFakeTimers();
        const root = document.createElement('main');
        const trigger = document.createElement('button');
        trigger.setAttribute('aria-haspopup', 'true');
        root.append(trigger, document.createElement('input'));
        document.body.append(root);
        giveMenusRoom(root);

        root.querySelector('input')?.dispatchEvent(new Event('keydown', { bubbles: true }));
        expect(isRoomNeeded('menu')).toBe(false);
        trigger.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        expect(isRoomNeeded('menu')).toBe(true);
        trigger.setAttribute('aria-expanded', 'true');
        jest.advanceTimersByTime(1000);
        expect(isRoomNeeded('menu')).toBe(true);
        trigger.setAttribute('aria-expanded', 'false');
        trigger.dispatchEvent(new Event('focusout', { bubbles: true }));
        jest.advanceTimersByTime(1000);
        expect(isRoomNeeded('menu')).toBe(false);
        jest.useRealTimers();
    });
});
