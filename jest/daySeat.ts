/** One component on a bad day: both faces of the service, what they should get, and what they got. */
import type { ConnectsClient } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsClient';
import type {
    EventName,
    IntegrationApi,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { DialVerdict } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/dialAction';
import {
    type ConnectsEventName,
    EVENT_READERS,
    slotOf,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/typedEvents';
import type { BadDay } from './badDay';
import type { BookedGuard } from './dialBook';
import {
    Consent,
    type GuideGuardKind,
    plantedHandler,
    plantedVerdict,
    type TypedGuardKind,
} from './plantedGuards';
import { settle, type TestComponent } from './serviceDesk';

/** What a handler does beside noting the event. */
export const HANDLERS = ['notes', 'throws', 'removes itself', 'asks the gadget'] as const;
export type HandlerKind = (typeof HANDLERS)[number];

/** The events that components listen to. */
export const DAY_EVENTS: readonly ConnectsEventName[] = [
    'agentStateChange',
    'workItemCreate',
    'workItemConnect',
    'workItemPause',
    'workItemResume',
    'workItemWrapup',
    'workItemEnd',
    'searchAndScreenPopResult',
    'activitySave',
    'callVariableChanged',
    'clientInterfaceConnectionLost',
    'clientInterfaceConnectionEstablished',
    'teamDataUpdate',
];

/** What was due to one face of a component, and what came. */
class Ledger {
    readonly due: string[] = [];
    readonly got: string[] = [];
}

interface Subscription {
    readonly eventName: ConnectsEventName;
    end: () => void;
}

/** A guard of this component. */
interface SeatGuard extends BookedGuard {
    isRemoved: boolean;
    readonly isTyped: boolean;
    remove: () => void;
}

export class DaySeat {
    readonly name: string;
    readonly component: TestComponent = { isConnected: true };
    readonly guards: SeatGuard[] = [];
    private readonly day: BadDay;
    private readonly guide = new Ledger();
    private readonly typed = new Ledger();
    private readonly guideSlots = new Set<string>();
    private subscriptions: readonly Subscription[] = [];
    private guideGuard: SeatGuard | null = null;
    private dialsByItself = false;
    private currentApi: IntegrationApi | null = null;
    private currentClient: ConnectsClient | null = null;

    constructor(name: string, day: BadDay) {
        this.name = name;
        this.day = day;
    }

    get api(): IntegrationApi {
        return given(this.currentApi);
    }

    get client(): ConnectsClient {
        return given(this.currentClient);
    }

    async connect(): Promise<void> {
        this.currentClient = await this.day.connectWhenPossible(this.component);
        this.day.service.callBackWhenReady(this.component, (api) => {
            this.currentApi = api;
        });
        await settle();
    }

    /** Moved in the page: it connects once more, and what its client had is gone. */
    async move(): Promise<void> {
        this.component.isConnected = false;
        await this.day.advance(100);
        this.component.isConnected = true;
        this.day.write(`${this.name} connects anew`);
        this.forgetClient();
        this.currentClient = await this.day.service.connect(this.component);
    }

    come(): void {
        this.component.isConnected = true;
    }

    leave(): void {
        this.component.isConnected = false;
    }

    /** Listens to all of these with both faces. */
    hear(events: readonly ConnectsEventName[]): void {
        for (const eventName of events) {
            this.handle(eventName, 'notes');
            this.subscribe(eventName, 'notes');
        }
    }

    /** A handler in the guide's slot, in place of the one that was there. */
    handle(eventName: ConnectsEventName, kind: HandlerKind): void {
        const slot = slotOf(eventName);
        this.guideSlots.add(slot);
        this.api[slot as Exclude<EventName, 'onBeforeDial'>] = (event: object) => {
            this.guide.got.push(line(slot, event));
            this.behave(kind, () => this.stopHandling(eventName));
        };
    }

    stopHandling(eventName: ConnectsEventName): void {
        const slot = slotOf(eventName) as EventName;
        this.guideSlots.delete(slot);
        this.api[slot] = null;
    }

    subscribe(eventName: ConnectsEventName, kind: HandlerKind): void {
        const subscription: Subscription = { eventName, end: () => undefined };
        const off = this.client.on(eventName, (event) => {
            this.typed.got.push(line(eventName, event));
            this.behave(kind, () => subscription.end());
        });
        subscription.end = () => {
            off();
            this.subscriptions = this.subscriptions.filter((other) => other !== subscription);
        };
        this.subscriptions = [...this.subscriptions, subscription];
    }

    unsubscribe(): void {
        this.subscriptions[0]?.end();
    }

    addGuard(kind: TypedGuardKind): void {
        const guard = this.newGuard(`${this.name}, guard that ${kind}`, true);
        const off = this.client.addDialGuard(
            (intent) =>
                plantedVerdict(kind, intent, guard.consent, (ms, run) =>
                    this.day.after(ms, run),
                ) as DialVerdict,
            { name: guard.name },
        );
        guard.remove = () => {
            guard.isRemoved = true;
            off();
        };
    }

    /** The component's handler of onBeforeDial; another one in its place speaks for it from now on. */
    guardAsGuide(kind: GuideGuardKind): void {
        const guard = this.guideGuard ?? this.newGuard(`${this.name}, onBeforeDial`, false);
        this.guideGuard = guard;
        this.api.onBeforeDial = plantedHandler(kind, this.api, guard.consent, (ms, run) =>
            this.day.after(ms, run),
        );
        guard.remove = () => {
            guard.isRemoved = true;
            this.guideGuard = null;
            this.api.onBeforeDial = null;
        };
    }

    removeGuards(): void {
        this.guards.filter(({ isRemoved }) => !isRemoved).forEach((guard) => guard.remove());
    }

    /** Dials at once with the guide's face; while its own handler is asked, that is its verdict. */
    dialAsGuide(number: string): void {
        this.dialsByItself = true;
        this.day.dials.wanted(number);
        this.api.makeCall(number, {}, true, () => undefined);
    }

    /** The library raised an event: notes who has to get it. */
    expect(slot: string, event: unknown): void {
        if (!this.component.isConnected) {
            return;
        }
        if (this.guideSlots.has(slot)) {
            this.guide.due.push(line(slot, event));
        }
        for (const { eventName } of this.subscriptions) {
            if (slotOf(eventName) === slot) {
                const read = readOrNull(eventName, event, this.day);
                // What is malformed is reported instead.
                if (read !== null) {
                    this.typed.due.push(line(eventName, read));
                }
            }
        }
    }

    check(): void {
        for (const [face, { due, got }] of Object.entries({
            'the guide face': this.guide,
            'the typed face': this.typed,
        })) {
            if (JSON.stringify(due) !== JSON.stringify(got)) {
                const at = due.findIndex((entry, index) => entry !== got[index]);
                this.day.object(
                    `${face} of ${this.name} got ${got.length} of ${due.length} events; number ${at} should be ${due[at] ?? 'none'} and was ${got[at] ?? 'none'}`,
                );
            }
        }
    }

    private behave(kind: HandlerKind, removeItself: () => void): void {
        switch (kind) {
            case 'throws':
                throw new Error('planted');
            case 'removes itself':
                removeItself();
                break;
            case 'asks the gadget':
                this.day.follow(
                    'getReasonCodeList in a handler',
                    this.client.getReasonCodeList('NOTREADY'),
                );
                break;
            default:
        }
    }

    private forgetClient(): void {
        this.subscriptions = [];
        this.guards.filter(({ isTyped }) => isTyped).forEach((guard) => (guard.isRemoved = true));
    }

    private newGuard(name: string, isTyped: boolean): SeatGuard {
        const { component, day } = this;
        // Whatever such a component dials while its handler is asked is its verdict, by definition.
        const isJudged = (): boolean => isTyped || !this.dialsByItself;
        const guard: SeatGuard = {
            name,
            isTyped,
            isRemoved: false,
            consent: new Consent((number) => {
                if (!guard.isRemoved) {
                    day.dials.denied(number);
                }
            }),
            remove: () => undefined,
            get stands() {
                return !this.isRemoved && component.isConnected && isJudged();
            },
        };
        this.guards.push(guard);
        return guard;
    }
}

function given<T>(value: T | null): T {
    if (value === null) {
        throw new Error('The component is not connected to the service yet.');
    }
    return value;
}

function line(name: string, event: unknown): string {
    return `${name} ${JSON.stringify(event)}`;
}

function readOrNull(eventName: ConnectsEventName, event: unknown, day: BadDay): unknown {
    try {
        return EVENT_READERS[eventName](event, day.now());
    } catch {
        return null;
    }
}
