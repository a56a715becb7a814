/**
 * Tones on their way: pressed keys wait while a request is under way and go together in the next
 * one, so that a number typed quickly arrives whole and in order (guide, "sendDtmf").
 */

/** A key of the pad. */
export interface Key {
    readonly tone: string;
    /** As printed on a telephone (ITU-T E.161). */
    readonly letters: string;
}

/** The pad, row by row. */
export const KEYS: readonly Key[] = [
    { tone: '1', letters: '' },
    { tone: '2', letters: 'ABC' },
    { tone: '3', letters: 'DEF' },
    { tone: '4', letters: 'GHI' },
    { tone: '5', letters: 'JKL' },
    { tone: '6', letters: 'MNO' },
    { tone: '7', letters: 'PQRS' },
    { tone: '8', letters: 'TUV' },
    { tone: '9', letters: 'WXYZ' },
    { tone: '*', letters: '' },
    { tone: '0', letters: '+' },
    { tone: '#', letters: '' },
];

/** Tones of one work item. */
export interface Tones {
    /** Arrived, oldest first. */
    readonly sent: string;
    /** In the request under way. */
    readonly underWay: string;
    /** Pressed meanwhile. */
    readonly waiting: string;
}

export const NO_TONES: Tones = { sent: '', underWay: '', waiting: '' };

/** The tone of a key on the keyboard: its own, or the digit under a letter; null for none. */
export function toneOfKey(key: string): string | null {
    if (key.length !== 1) {
        return null;
    }
    const wanted = key.toUpperCase();
    const isLetter = /[A-Z]/.test(wanted);
    const found = KEYS.find(({ tone, letters }) =>
        isLetter ? letters.includes(wanted) : tone === wanted,
    );
    return found?.tone ?? null;
}

/** A key was pressed. */
export function pressed(tones: Tones, tone: string): Tones {
    return { ...tones, waiting: tones.waiting + tone };
}

/** What goes out next, all that waits in one request; empty while one is under way. */
export function sending(tones: Tones): Tones {
    return tones.underWay === '' ? { ...tones, underWay: tones.waiting, waiting: '' } : tones;
}

/** The request was answered with success. */
export function sent({ sent: before, underWay, waiting }: Tones): Tones {
    return { sent: before + underWay, underWay: '', waiting };
}

/** It was refused: what waited behind it would make no sense without it. */
export function stopped(tones: Tones): Tones {
    return { ...tones, underWay: '', waiting: '' };
}

/** Whether nothing is on its way. */
export function isQuiet({ underWay, waiting }: Tones): boolean {
    return underWay === '' && waiting === '';
}
