/**
 * A part of the page that is loaded when it is wanted: says that it loads, shows its component, or
 * says that it failed and offers to try again.
 */
import { failureNotice, loadingText } from './dom';
import { LABELS } from './labels';

/** How far a part is. */
export type PartStage = 'loading' | 'shown' | 'failed';

/** Texts and content of a part. */
export interface PartOptions {
    readonly loadingText: string;
    readonly failedText: string;
    /** Called after each change. */
    readonly onChange?: (stage: PartStage) => void;
    /** Loads its script. @returns makes the component */
    readonly load: () => Promise<() => HTMLElement>;
}

/** One part, in an element of its own. */
export class Part {
    private readonly options: PartOptions;
    private readonly place: HTMLElement;
    private isWanted = false;

    /** @param place what it fills */
    constructor(place: HTMLElement, options: PartOptions) {
        this.place = place;
        this.options = options;
    }

    /** Loads the part unless it is there or on its way. */
    want(): void {
        if (!this.isWanted) {
            this.isWanted = true;
            void this.fill();
        }
    }

    private async fill(): Promise<void> {
        const { failedText, load, onChange = () => undefined } = this.options;
        this.place.replaceChildren(loadingText(this.options.loadingText));
        onChange('loading');
        try {
            const make = await load();
            this.place.replaceChildren(make());
            onChange('shown');
        } catch (error) {
            console.error(`Connects: ${failedText}`, error);
            this.isWanted = false;
            this.place.replaceChildren(
                failureNotice(failedText, '', {
                    text: LABELS.tryAgain,
                    run: () => this.want(),
                }),
            );
            onChange('failed');
        }
    }
}
