/** The envelope of the toolkit's own protocol: every message says protocol, version and direction. */
import { type BodyOf, hasShape, isObject, type Shape } from './shapes';

const PROTOCOL = 'connects-frame';
/** Changes with every change of a shape: whoever speaks another one is not understood. */
const VERSION = 1;
const ENVELOPE_FIELDS = 5;

/** Messages of one direction: their bodies' shapes by type. */
export interface Messages {
    readonly direction: 'to-desk' | 'to-page';
    readonly shapes: Readonly<Record<string, Shape>>;
}

/** A message in its envelope. */
export type MessageOf<M extends Messages> = {
    [T in keyof M['shapes'] & string]: {
        readonly protocol: typeof PROTOCOL;
        readonly version: typeof VERSION;
        readonly direction: M['direction'];
        readonly type: T;
        readonly body: BodyOf<M['shapes'][T]>;
    };
}[keyof M['shapes'] & string];

/** Puts a body into its envelope. */
export function envelopeOf<M extends Messages, T extends keyof M['shapes'] & string>(
    { direction }: M,
    type: T,
    body: BodyOf<M['shapes'][T]>,
): object {
    return { protocol: PROTOCOL, version: VERSION, direction, type, body };
}

/** Whether something that came in speaks this protocol at all, well or badly, in whatever version. */
export function speaksProtocol(data: unknown): boolean {
    return isObject(data) && data.protocol === PROTOCOL;
}

/**
 * Whether something that came in is a message of this version and direction, and of a known type
 * with exactly its body. Only what is so may be looked at.
 */
export function isMessage<M extends Messages>(
    { direction, shapes }: M,
    data: unknown,
): data is MessageOf<M> {
    if (
        !isObject(data) ||
        data.protocol !== PROTOCOL ||
        data.version !== VERSION ||
        data.direction !== direction ||
        Object.keys(data).length !== ENVELOPE_FIELDS ||
        typeof data.type !== 'string' ||
        !Object.hasOwn(shapes, data.type)
    ) {
        return false;
    }
    const shape = shapes[data.type];
    return shape !== undefined && hasShape(shape, data.body);
}
