/**
 * Whether a component is on the page. A service sees no `disconnectedCallback`, but it can read
 * `isConnected`; Lightning also disconnects components that are merely hidden and connects the
 * same instance again later.
 */
import type { Clock } from './clock';

/** What the service is handed: a Lightning web component, of which it only reads `isConnected`. */
export interface HostComponent {
    readonly isConnected?: boolean;
}

/** How long a component may stay off the page until its registrations are dropped. */
export const MAX_AWAY_MS = 10 * 60 * 1000;

/** Watches one component without keeping it alive. */
export class ComponentPresence {
    private readonly component: WeakRef<HostComponent>;
    private readonly clock: Clock;
    private awaySince: number | null = null;

    constructor(component: HostComponent, clock: Clock) {
        this.component = new WeakRef(component);
        this.clock = clock;
    }

    /** True while the component is connected; things without `isConnected` always are. */
    get isHere(): boolean {
        const component = this.component.deref();
        if (component !== undefined && component.isConnected !== false) {
            this.awaySince = null;
            return true;
        }
        this.awaySince ??= this.clock.now();
        return false;
    }

    /** True once the component was collected, or has been away for `MAX_AWAY_MS`. */
    get isGoneForGood(): boolean {
        if (this.isHere) {
            return false;
        }
        return (
            this.component.deref() === undefined ||
            this.clock.now() - (this.awaySince ?? this.clock.now()) >= MAX_AWAY_MS
        );
    }
}
