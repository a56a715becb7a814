/** What the Classic console knows of calls (`sforce.console.cti`). */
import type { CallNews, CallType } from './consoleBus';

type Result = Readonly<Record<string, unknown>>;

/** A call that has begun and not ended. */
interface ConsoleCall {
    readonly data: string | null;
    readonly type: CallType | null;
    readonly hasBegun: boolean;
}

/** Tells pages: name of the event without `cti.`, and what handlers get. */
export type TellCallEvent = (name: string, payload: Result) => void;

const TYPES: readonly CallType[] = ['INTERNAL', 'INBOUND', 'OUTBOUND'];

/** The calls; methods that are named as the toolkit's answer as those do. */
export class ConsoleCalls {
    readonly #calls = new Map<string, ConsoleCall>();
    readonly #tell: TellCallEvent;

    constructor(tell: TellCallEvent) {
        this.#tell = tell;
    }

    /** Takes what the softphone says. */
    hear(news: CallNews): void {
        switch (news.kind) {
            case 'begin':
                this.fireOnCallBegin(news.id, news.type, news.label);
                break;
            case 'data':
                this.setCallAttachedData(news.id, news.data, news.type);
                break;
            case 'end':
                this.fireOnCallEnd(news.id, news.duration, news.disposition);
                break;
            default:
        }
    }

    getCallObjectIds(): Result {
        const ids = [...this.#calls].filter(([, { hasBegun }]) => hasBegun).map(([id]) => id);
        return { success: true, ids: ids.length === 0 ? null : ids };
    }

    getCallAttachedData(id: unknown, _callback: unknown, withType: unknown): Result {
        const call = typeof id === 'string' ? this.#calls.get(id) : undefined;
        return call === undefined
            ? { success: false, data: null }
            : {
                  success: true,
                  data: call.data,
                  ...(withType === true ? { type: call.type } : {}),
              };
    }

    setCallAttachedData(id: unknown, data: unknown, type: unknown): Result {
        if (typeof id !== 'string' || typeof data !== 'string') {
            return { success: false };
        }
        this.#change(id, { data, type: readType(type) });
        return { success: true };
    }

    fireOnCallBegin(id: unknown, type: unknown, _label: unknown): Result {
        if (typeof id !== 'string') {
            return { success: false };
        }
        this.#change(id, { hasBegun: true, type: readType(type) });
        this.#tell('onCallBegin', { id });
        return { success: true };
    }

    /** Whoever needs the attached data has read them before: an ended call is not known any more. */
    fireOnCallEnd(id: unknown, duration: unknown, disposition: unknown): Result {
        if (typeof id !== 'string' || this.#calls.get(id)?.hasBegun !== true) {
            return { success: false };
        }
        this.#calls.delete(id);
        this.#tell('onCallEnd', {
            id,
            duration: String(duration),
            disposition: typeof disposition === 'string' ? disposition : '',
        });
        return { success: true };
    }

    fireOnCallLogSaved(id: unknown): Result {
        this.#tell('onCallLogSaved', { id });
        return { success: true };
    }

    sendCTIMessage(message: unknown): Result {
        this.#tell('onSendCTIMessage', { message });
        return { success: true };
    }

    #change(id: string, change: Partial<ConsoleCall>): void {
        const call = this.#calls.get(id) ?? { data: null, type: null, hasBegun: false };
        this.#calls.set(id, { ...call, ...change });
    }
}

/** The toolkit takes both cases and tells capitals. */
function readType(type: unknown): CallType | null {
    return TYPES.find((known) => known === String(type).toUpperCase()) ?? null;
}
