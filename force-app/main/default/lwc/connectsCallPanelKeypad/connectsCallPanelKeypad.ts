import { api, LightningElement } from 'lwc';
import { KEYS, NO_TONES, toneOfKey, type Tones } from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

interface PadKey {
    readonly tone: string;
    readonly letters: string;
    /** For a screen reader, e.g. "2, ABC". */
    readonly name: string;
}

const PAD: readonly PadKey[] = KEYS.map(({ tone, letters }) => ({
    tone,
    letters,
    name: letters === '' ? tone : fillLabel(LABELS.keyLetters, tone, letters),
}));

/**
 * The keys of a telephone, by mouse and by keyboard.
 * @fires tone with `detail.tone`, one for each key
 */
export default class ConnectsCallPanelKeypad extends LightningElement {
    @api tones: Tones = NO_TONES;
    @api isBlocked = false;

    labels = LABELS;
    keys = PAD;

    private hadFocus = false;

    /** Typing works at once. */
    renderedCallback(): void {
        if (!this.hadFocus) {
            this.hadFocus = true;
            this.template?.querySelector('button')?.focus();
        }
    }

    get onTheWay(): string {
        return this.tones.underWay + this.tones.waiting;
    }

    handleClick(event: Event): void {
        const { tone } = (event.currentTarget as HTMLElement).dataset;
        this.send(tone ?? null);
    }

    handleKey(event: KeyboardEvent): void {
        // Shortcuts belong to the browser.
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const tone = toneOfKey(event.key);
        if (tone !== null) {
            event.preventDefault();
            this.send(tone);
        }
    }

    private send(tone: string | null): void {
        if (tone !== null && !this.isBlocked) {
            this.dispatchEvent(new CustomEvent('tone', { detail: { tone } }));
        }
    }
}
