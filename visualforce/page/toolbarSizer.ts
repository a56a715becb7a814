/**
 * Keeps a custom toolbar as high as its content needs (guide, "setCustomToolbarSize"). The gadget is
 * asked only when the height changes; a refusal is reported once, and the content scrolls.
 */
import type { ToolbarPosition } from 'c/connectsIntegrationApiSvc';
import { toolbarHeight } from './toolbarHeight';

/** What sets the height. */
export interface ResizableToolbar {
    setCustomToolbarSize(position: ToolbarPosition, height: number): Promise<void>;
}

/** What the sizer asks and tells. */
export interface SizerPorts {
    readonly position: ToolbarPosition;
    readonly limit: number;
    /** Height of the content now, in px. */
    readonly measure: () => number;
    readonly isRoomNeeded: () => boolean;
    readonly report: (problem: string, error: unknown) => void;
}

/** One toolbar. */
export class ToolbarSizer {
    private readonly ports: SizerPorts;
    private toolbar: ResizableToolbar | null = null;
    private asked: number | null = null;
    private hasReported = false;

    constructor(ports: SizerPorts) {
        this.ports = ports;
    }

    /** The gadget is ready, or ready anew: its toolbar has the configured height. */
    join(toolbar: ResizableToolbar): void {
        this.toolbar = toolbar;
        this.asked = null;
        this.update();
    }

    /** Something may have changed. */
    update(): void {
        const { toolbar, ports } = this;
        if (toolbar === null) {
            return;
        }
        const height = toolbarHeight({
            content: ports.measure(),
            isRoomNeeded: ports.isRoomNeeded(),
            limit: ports.limit,
        });
        if (height === this.asked) {
            return;
        }
        this.asked = height;
        toolbar.setCustomToolbarSize(ports.position, height).catch((error: unknown) => {
            if (!this.hasReported) {
                this.hasReported = true;
                ports.report(
                    'The gadget does not change the height of this toolbar; its content scrolls.',
                    error,
                );
            }
        });
    }
}
