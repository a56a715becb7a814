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

/**
 * Watches one component. It holds the component, so it may itself be held only by what goes with
 * the component: values of a weak map whose key is the component, and the component's own fields.
 */
export class ComponentPresence {
    private readonly component: HostComponent;
    private readonly clock: Clock;
    private awaySince: number | null = null;

    constructor(component: HostComponent, clock: Clock) {
        this.component = component;
        this.clock = clock;
    }

    /** True while the component is connected; things without `isConnected` always are. */
    get isHere(): boolean {
        if (this.component.isConnected !== false) {
            this.awaySince = null;
            return true;
        }
        this.awaySince ??= this.clock.now();
        return false;
    }

    /** True once the component has been away for `MAX_AWAY_MS`. */
    get isGoneForGood(): boolean {
        return !this.isHere && this.clock.now() - (this.awaySince ?? 0) >= MAX_AWAY_MS;
    }
}
