/**
 * Connects the Visualforce pages of one browser tab that have the same origin, wherever their frames
 * lie: a toolbar in the gadget, a page of the Classic console, a page in Lightning. Whoever begins
 * knocks at every window of the tab; a knock says nothing, so any page may hear it. All else goes to
 * windows of the same origin alone. Reach: one tab.
 */
import type { Transport } from '../../force-app/main/default/lwc/connectsLeader/transport';
import { readView, viewOf } from '../../force-app/main/default/lwc/connectsLeader/wire';

const PROTOCOL = 'connects-leader-sibling/1';

type Sibling = Pick<Window, 'postMessage' | 'closed'>;

/** A window of the tab, as every other window may see it. */
export interface TabWindow extends Sibling {
    /** How many frames it has. */
    readonly length: number;
    readonly [frame: number]: TabWindow;
}

/** The window of this page, as far as it is needed. */
export interface SiblingWindow {
    readonly top: TabWindow | null;
    readonly location: { readonly origin: string };
    addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
    removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

interface Letter {
    readonly protocol: typeof PROTOCOL;
    readonly duty: string;
    /** What a candidate says; null for a knock. */
    readonly said: object | null;
}

/** @param view window of the page */
export function siblingTransport(view: SiblingWindow = window): Transport {
    return {
        name: 'window',
        connect: (duty, receive) => {
            const { origin } = view.location;
            const siblings = new Set<Sibling>();
            let last: object | null = null;
            const post = (sibling: Sibling, said: object): void =>
                sibling.postMessage({ protocol: PROTOCOL, duty, said } satisfies Letter, origin);
            const greet = (sibling: Sibling): void => {
                const said = readView(last, duty);
                if (said !== null) {
                    // A roll that was called earlier would look like one that the other slept through.
                    post(sibling, viewOf({ ...said, at: Date.now(), roll: null }));
                }
            };
            const listen = (event: MessageEvent<unknown>): void => {
                const { data, source } = event;
                if (event.origin !== origin || source === view || !isLetter(data, duty)) {
                    return;
                }
                if (source !== null) {
                    siblings.add(source as Sibling);
                }
                if (data.said !== null) {
                    receive(data.said);
                } else if (source !== null) {
                    greet(source as Sibling);
                }
            };
            view.addEventListener('message', listen);
            knock(view, duty);
            return {
                lock: null,
                send: (message) => {
                    last = message;
                    for (const sibling of siblings) {
                        if (sibling.closed) {
                            siblings.delete(sibling);
                        } else {
                            post(sibling, message);
                        }
                    }
                },
                close: () => {
                    view.removeEventListener('message', listen);
                    siblings.clear();
                },
            };
        },
    };
}

function knock(view: SiblingWindow, duty: string): void {
    const letter: Letter = { protocol: PROTOCOL, duty, said: null };
    windowsFrom(view.top)
        .filter((other) => !Object.is(other, view))
        .forEach((other) => other.postMessage(letter, '*'));
}

/** A window and everything in it: the tree of frames is open to every window of the tab. */
function windowsFrom(root: TabWindow | null): readonly TabWindow[] {
    return root === null
        ? []
        : [
              root,
              ...Array.from({ length: root.length }, (_, index) => root[index]).flatMap((frame) =>
                  windowsFrom(frame ?? null),
              ),
          ];
}

function isLetter(data: unknown, duty: string): data is Letter {
    const letter = (typeof data === 'object' && data !== null ? data : {}) as Partial<Letter>;
    return letter.protocol === PROTOCOL && letter.duty === duty && typeof letter.said === 'object';
}
