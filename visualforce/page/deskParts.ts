/** The parts that pages are made from, each loaded when it is wanted. */
import { createElement } from 'lwc';
import { fillLabel } from 'c/connectsFormat';
import { currentPage } from './currentPage';
import { rememberFocus } from './focusReturn';
import { LABELS } from './labels';
import { Part } from './part';
import { needRoom } from './room';

/** Calls and everything that can be done with them. */
export function callsPart(place: HTMLElement): Part {
    return partNamed(place, LABELS.calls, async () => {
        const { default: is } = await import('c/connectsCallPanel');
        return () =>
            Object.assign(createElement('c-connects-call-panel', { is }), { compact: true });
    });
}

/** The calls of the day. */
export function historyPart(place: HTMLElement): Part {
    return partNamed(place, LABELS.history, async () => {
        const { default: is } = await import('c/connectsCallHistory');
        return () =>
            Object.assign(createElement('c-connects-call-history', { is }), { compact: true });
    });
}

/** What a page tells its guard, and hears of it. */
export interface GuardOptions {
    /** What other pages call the place where this page is. */
    readonly host: string;
    /** Called with how the guard is doing, in words. */
    readonly onStatus?: (text: string) => void;
}

/** The do-not-call guard. While it asks the agent something, the page needs room. */
export function guardPart(
    place: HTMLElement,
    { host, onStatus = () => undefined }: GuardOptions,
): Part {
    return new Part(place, {
        loadingText: LABELS.guardLoading,
        failedText: LABELS.guardFailed,
        onChange: (stage) => {
            if (stage !== 'shown') {
                onStatus(stage === 'loading' ? LABELS.guardLoading : LABELS.guardFailed);
            }
        },
        load: async () => {
            const { default: is, statusView, watchDialGuard } = await import('./guardModule');
            return () => {
                const made = createElement('c-connects-do-not-call-guard', { is });
                const { guardHost = '' } = currentPage().settings;
                Object.assign(made, { compact: true, host, configuredHost: guardHost });
                let giveBack: (() => void) | null = null;
                watchDialGuard(made, (state) => {
                    onStatus(statusView(state).text);
                    if (state.question !== null) {
                        // The question takes the focus by itself as soon as there is room for it.
                        giveBack ??= takeTurn();
                    } else {
                        giveBack?.();
                        giveBack = null;
                    }
                });
                return made;
            };
        },
    });
}

/** Makes room for a question. @returns gives room and focus back */
function takeTurn(): () => void {
    const giveFocusBack = rememberFocus();
    const giveRoomBack = needRoom('question');
    return () => {
        giveRoomBack();
        giveFocusBack();
    };
}

function partNamed(place: HTMLElement, name: string, load: () => Promise<() => HTMLElement>): Part {
    return new Part(place, {
        loadingText: fillLabel(LABELS.partLoading, name),
        failedText: fillLabel(LABELS.partFailed, name),
        load,
    });
}
