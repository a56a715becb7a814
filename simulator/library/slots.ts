import type { EventSlots } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { copyJson } from '../wire/json';
import { EVENT_NAMES } from './names';

/** Told when a slot changes between filled and empty. */
export type SlotListener = (eventName: string, filled: boolean) => void;

/**
 * Gives `target` the 21 callback slots of the guide. Each holds what was last assigned, at first
 * null; other properties of the target stay free for events of a newer library.
 */
export function defineSlots(target: object, onChange: SlotListener): asserts target is EventSlots {
    const handlers = new Map<string, unknown>();
    for (const eventName of EVENT_NAMES) {
        Object.defineProperty(target, eventName, {
            enumerable: true,
            configurable: true,
            get: () => handlers.get(eventName) ?? null,
            set(handler: unknown) {
                handlers.set(eventName, handler);
                onChange(eventName, typeof handler === 'function');
            },
        });
    }
}

/**
 * Calls what is in the slot of that name with a copy of the payload. A handler that throws is
 * reported and stops nothing.
 */
export function callSlot(target: object, eventName: string, payload: unknown): void {
    // Never one of the requests, whatever the wire says.
    if (!eventName.startsWith('on')) {
        return;
    }
    const handler: unknown = (target as Record<string, unknown>)[eventName];
    if (typeof handler !== 'function') {
        return;
    }
    try {
        handler.call(target, copyJson(payload));
    } catch (error) {
        console.error(`ConnectsIntegrationAPI: the ${eventName} handler threw.`, error);
    }
}
