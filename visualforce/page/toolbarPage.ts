/**
 * The custom toolbar of the gadget: the agent's state at once, quick actions beside it, then the
 * do-not-call guard. It grows for questions and menus, and can be made a single line.
 */
import { createElement } from 'lwc';
import ConnectsAgentStateBar from 'c/connectsAgentStateBar';
import { connect, type ToolbarPosition } from 'c/connectsIntegrationApiSvc';
import { currentPage } from './currentPage';
import { callsPart, guardPart, historyPart } from './deskParts';
import { button, element } from './dom';
import { afterFirstPaint } from './firstPaint';
import { LABELS } from './labels';
import type { Part } from './part';
import { giveMenusRoom } from './menuRoom';
import { isRoomNeeded, observeRoom } from './room';
import { readLimit } from './toolbarHeight';
import { ToolbarSizer } from './toolbarSizer';

const POSITIONS: readonly ToolbarPosition[] = ['AUTO', 'TOP', 'BOTTOM'];

/** @param root of the page */
export function toolbarPage(root: HTMLElement): void {
    const {
        toolbarPosition = 'AUTO',
        maxHeight = '',
        collapsed = 'false',
    } = currentPage().settings;
    const position = readPosition(toolbarPosition);
    const limit = readLimit(maxHeight);

    const guardPlace = element('section', {
        class: 'connects-page-guard',
        'aria-label': LABELS.guard,
    });
    const callsPlace = element('section', { 'aria-label': LABELS.calls, hidden: '' });
    const historyPlace = element('section', { 'aria-label': LABELS.history, hidden: '' });
    const more = element(
        'div',
        { class: 'connects-page-more', id: 'connects-page-more' },
        callsPlace,
        historyPlace,
        guardPlace,
    );
    // Below the bar the guard may be out of sight.
    const status = element(
        'p',
        { class: 'connects-page-guard-status', role: 'status' },
        LABELS.guardLoading,
    );
    const collapse = collapseButton(more, collapsed === 'true');
    const state = Object.assign(
        createElement('c-connects-agent-state-bar', { is: ConnectsAgentStateBar }),
        { compact: true },
    );
    root.classList.add('connects-page-toolbar');
    root.append(
        element(
            'div',
            { class: 'connects-page-bar' },
            element('div', { class: 'connects-page-state' }, state),
            status,
            element(
                'div',
                {
                    class: 'connects-page-actions',
                    role: 'group',
                    'aria-label': LABELS.quickActions,
                },
                toggle(LABELS.calls, callsPlace, callsPart(callsPlace), collapse.open),
                toggle(LABELS.history, historyPlace, historyPart(historyPlace), collapse.open),
                collapse.button,
            ),
        ),
        more,
    );
    size(root, position, limit, collapse);
    const onStatus = (text: string): void => {
        // The same text once more would be read out once more.
        if (status.textContent !== text) {
            status.textContent = text;
        }
    };
    afterFirstPaint(() => guardPart(guardPlace, { host: 'toolbar', onStatus }).want());
}

interface Collapse {
    readonly button: HTMLButtonElement;
    readonly open: () => void;
    /** Shows the guard while it asks something, and what was there before afterwards. */
    readonly lift: (isAsking: boolean) => void;
}

/**
 * What is hidden stays on the page: the guard watches all the same. A question shows the guard, and
 * nothing but the guard.
 */
function collapseButton(more: HTMLElement, isCollapsedAtStart: boolean): Collapse {
    let isCollapsed = isCollapsedAtStart;
    let isLifted = false;
    const toggler = button('', 'neutral', () => {
        isCollapsed = !isCollapsed;
        show();
    });
    toggler.setAttribute('aria-controls', more.id);
    const show = (): void => {
        more.hidden = isCollapsed && !isLifted;
        more.classList.toggle('connects-page-asking', isLifted);
        toggler.textContent = isCollapsed ? LABELS.expand : LABELS.collapse;
        toggler.setAttribute('aria-expanded', String(!isCollapsed));
    };
    show();
    return {
        button: toggler,
        open: () => {
            isCollapsed = false;
            show();
        },
        lift: (isAsking) => {
            isLifted = isAsking;
            show();
        },
    };
}

function toggle(text: string, place: HTMLElement, part: Part, open: () => void): HTMLButtonElement {
    const toggler = button(text, 'neutral', () => {
        place.hidden = !place.hidden;
        toggler.setAttribute('aria-expanded', String(!place.hidden));
        if (!place.hidden) {
            part.want();
            open();
        }
    });
    toggler.setAttribute('aria-expanded', 'false');
    return toggler;
}

function size(
    root: HTMLElement,
    position: ToolbarPosition,
    limit: number,
    collapse: Collapse,
): void {
    const sizer = new ToolbarSizer({
        position,
        limit,
        // Menus that hang below the content count as well.
        measure: () => root.scrollHeight,
        isRoomNeeded,
        report: (problem, error) => console.error(`Connects: ${problem}`, error),
    });
    const updateSoon = (): void => {
        requestAnimationFrame(() => requestAnimationFrame(() => sizer.update()));
    };
    new ResizeObserver(() => sizer.update()).observe(root);
    ['click', 'keyup', 'focusin', 'focusout'].forEach((name) =>
        root.addEventListener(name, updateSoon),
    );
    observeRoom(() => {
        collapse.lift(isRoomNeeded('question'));
        updateSoon();
    });
    giveMenusRoom(root);
    const host = { isConnected: true };
    connect(host, { readyDeadlineMs: Infinity }).then(
        (client) => sizer.join(client),
        (error: unknown) =>
            // The state bar tells the agent; here it only means that the height stays.
            console.error('Connects: the toolbar keeps its configured height.', error),
    );
}

/** @throws RangeError for a position that the gadget does not know */
function readPosition(text: string): ToolbarPosition {
    const position = POSITIONS.find((known) => known === text.toUpperCase());
    if (position === undefined) {
        throw new RangeError(
            `settings.toolbarPosition has to be ${POSITIONS.join(', ')}, not "${text}".`,
        );
    }
    return position;
}
