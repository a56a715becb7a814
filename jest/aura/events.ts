/** Events as Aura code sees them. */

/** What a handler gets. */
export interface AuraEvent {
    getName(): string;
    getType(): string;
    getParam(name: string): unknown;
    getParams(): Readonly<Record<string, unknown>>;
    stopPropagation(): void;
}

/** What `component.getEvent` and `$A.get('e.…')` give. */
export interface FirableEvent extends AuraEvent {
    setParam(name: string, value: unknown): FirableEvent;
    setParams(params: Readonly<Record<string, unknown>>): FirableEvent;
    fire(): void;
    readonly isStopped: boolean;
}

/** @param onFire what firing does */
export function auraEvent(
    name: string,
    type: string,
    onFire: (event: FirableEvent) => void,
): FirableEvent {
    const params: Record<string, unknown> = {};
    let isStopped = false;
    let isFired = false;
    const event: FirableEvent = {
        getName: () => name,
        getType: () => type,
        getParam: (key) => params[key],
        getParams: () => ({ ...params }),
        setParam: (key, value) => event.setParams({ [key]: value }),
        setParams: (given) => {
            Object.assign(params, given);
            return event;
        },
        stopPropagation: () => {
            isStopped = true;
        },
        fire: () => {
            if (isFired) {
                throw new Error(`The event "${name}" was fired twice: an event fires once.`);
            }
            isFired = true;
            onFire(event);
        },
        get isStopped() {
            return isStopped;
        },
    };
    return event;
}
