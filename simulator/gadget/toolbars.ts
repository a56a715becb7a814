import type { ToolbarInfo, ToolbarPlace } from '../api';
import { RequestFailure } from './requests/request';

const PLACES: readonly ToolbarPlace[] = ['TOP', 'BOTTOM'];

/** Heights of the configured custom toolbars in px; a place that is left out has none. */
export type ToolbarHeights = Readonly<Partial<Record<ToolbarPlace, number>>>;

/** The first custom toolbar above and the first one below the gadget (guide, "GENERAL.TOOLBAR_POSITION"). */
export class Toolbars {
    private readonly defaults: ToolbarHeights;
    private current: ToolbarHeights;

    constructor(defaults: ToolbarHeights) {
        this.defaults = defaults;
        this.current = defaults;
    }

    /** The configured toolbars as they are now; height 0 means hidden. */
    get list(): readonly ToolbarInfo[] {
        return PLACES.flatMap((position) => {
            const height = this.current[position];
            const defaultHeight = this.defaults[position];
            return height === undefined || defaultHeight === undefined
                ? []
                : [{ position, height, defaultHeight }];
        });
    }

    /**
     * Changes a height (guide, "setCustomToolbarSize").
     * @param height px, 0 hides the toolbar
     * @param from the toolbar that the asking page sits in, which AUTO means
     * @throws RequestFailure
     */
    resize(position: unknown, height: unknown, from: ToolbarPlace | null): void {
        const place = this.find(position, from);
        if (typeof height !== 'number' || !Number.isSafeInteger(height) || height < 0) {
            throw new RequestFailure('The height must be a whole number of pixels from 0.');
        }
        this.current = { ...this.current, [place]: height };
    }

    /** The configured height in px (guide, "getCustomToolbarDefaultSize"). @throws RequestFailure */
    defaultHeight(position: unknown, from: ToolbarPlace | null): number {
        return this.defaults[this.find(position, from)] ?? 0;
    }

    /** As after a reload of the gadget. */
    reset(): void {
        this.current = this.defaults;
    }

    private find(position: unknown, from: ToolbarPlace | null): ToolbarPlace {
        if (position === 'AUTO' && from === null) {
            throw new RequestFailure('AUTO works only for a page in a custom toolbar.');
        }
        const wanted = position === 'AUTO' ? from : position;
        const place = PLACES.find((candidate) => candidate === wanted);
        if (!place) {
            throw new RequestFailure(
                `The toolbar position must be TOP, BOTTOM or AUTO, not ${JSON.stringify(position)}.`,
            );
        }
        if (this.defaults[place] === undefined) {
            throw new RequestFailure(`No custom toolbar is configured at ${place}.`);
        }
        return place;
    }
}
