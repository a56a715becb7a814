/** What crosses between `integration.js` in a Visualforce page and the Classic console around it. */

export const CONSOLE_PROTOCOL = 'workbench-console/1';

/** Page to console: a method of the toolkit; functions among the arguments are left out as null. */
export interface ToolkitCall {
    readonly protocol: typeof CONSOLE_PROTOCOL;
    readonly kind: 'call';
    readonly id: number;
    /** E.g. `openPrimaryTab` or `cti.getCallObjectIds`. */
    readonly name: string;
    readonly args: readonly unknown[];
}

/** Console to page. */
export interface ToolkitResult {
    readonly protocol: typeof CONSOLE_PROTOCOL;
    readonly kind: 'result';
    readonly id: number;
    readonly result: Readonly<Record<string, unknown>>;
}

/** Console to every page that has called anything. */
export interface ToolkitEvent {
    readonly protocol: typeof CONSOLE_PROTOCOL;
    readonly kind: 'event';
    /** E.g. `cti.onCallBegin`; custom events are `custom` with their type in the payload. */
    readonly name: string;
    readonly payload: Readonly<Record<string, unknown>>;
}

export type ToolkitMessage = ToolkitCall | ToolkitResult | ToolkitEvent;

export function isToolkitMessage(data: unknown): data is ToolkitMessage {
    return (data as Partial<ToolkitMessage> | null)?.protocol === CONSOLE_PROTOCOL;
}
