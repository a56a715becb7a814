/**
 * The components' edge: what a component asks of its typed client and of its object of the guide's
 * face, and what it gets back. Both are handed out behind a thin proxy, whose target is the object
 * that the service itself goes on using.
 */
import type { HostComponent } from './componentPresence';
import type { ConnectsClient } from './connectsClient';
import type { IntegrationApi } from './contract';
import type { Tap, TapInput } from './tap';
import { errorData, markArguments, signalIn, toJson } from './tapJson';
import { isRead, isSlot } from './tapLibrary';

type Run = (...args: unknown[]) => unknown;

/** Slots whose handlers are guards (guide, "onBeforeDial(event)", "onShareRecord(event)"). */
const GUARDED_SLOTS: ReadonlySet<string> = new Set(['onBeforeDial', 'onShareRecord']);

/** Asks of the typed face whose first function is asked for verdicts. */
const ADDS_GUARD = /^add\w*Guard$/;

type AskEntry = Extract<TapInput, { kind: 'ask' }>;

/** An ask or slot that goes on having an effect, with its data as JSON text. */
interface Standing {
    readonly entry: TapInput;
    readonly data: string;
}

/** An instance of a class, because the service keeps what it knows by object. */
class StandIn implements HostComponent {
    private readonly look: () => boolean;

    constructor(look: () => boolean) {
        this.look = look;
    }

    get isConnected(): boolean {
        return this.look();
    }
}

/** One component, as entries know it. */
export class TappedComponent {
    readonly number: number;
    /** What the service uses in place of the component: it reads `isConnected` and nothing else. */
    readonly standIn: HostComponent;
    readonly component: HostComponent;
    private readonly tap: Tap;
    private wasHere: boolean | null = null;
    private client: { readonly connect: number; readonly proxy: ConnectsClient } | null = null;
    private facade: { readonly api: IntegrationApi; readonly proxy: IntegrationApi } | null = null;
    private readonly standing = new Map<number | string, Standing>();

    constructor(tap: Tap, component: HostComponent) {
        this.tap = tap;
        this.component = component;
        this.number = tap.nextNumber();
        this.standIn = new StandIn(() => this.lookWhetherHere());
    }

    /** Tells what leads to how this component stands. */
    tell(): void {
        // What it asked for, it asked for while it was on the page.
        this.standing.forEach(({ entry, data }) => this.tap.retell(entry, data));
        this.wasHere = null;
        this.lookWhetherHere();
    }

    /** Tells of an ask of the service itself; the answer is told by `outcome`. */
    ask(name: 'connect' | 'getIntegrationApi', args: readonly unknown[]): number {
        const n = this.tap.nextNumber();
        const entry: AskEntry = this.entryOf(n, 'document', name, 0);
        const data = toJson(markArguments(args));
        if (name === 'connect') {
            // A new client takes the place of the one before.
            this.forget((standing) => standing.kind === 'ask' && standing.face !== 'guide');
        }
        this.standing.set(name, { entry, data });
        if (this.tap.isOn) {
            this.tap.retell(entry, data);
            this.followSignal(n, args);
        }
        return n;
    }

    /** The ask came to nothing. */
    fail(name: 'connect' | 'getIntegrationApi', n: number): void {
        if (this.standing.get(name)?.entry.n === n) {
            this.standing.delete(name);
        }
    }

    /** Tells how an ask was answered. @param n undefined when the ask was not told of */
    outcome(n: number | undefined, data: unknown): void {
        if (n !== undefined && this.tap.isOn) {
            this.tap.output({ kind: 'outcome', of: n }, data);
        }
    }

    /** The client to hand out. @param connect number of the ask that made it */
    clientOf(client: ConnectsClient, connect: number): ConnectsClient {
        const functions = new Map<PropertyKey, Run>();
        const proxy: ConnectsClient = new Proxy(client, {
            get: (target, property) => {
                const value = Reflect.get(target, property, target) as unknown;
                if (typeof value !== 'function') {
                    return value;
                }
                const known = functions.get(property);
                const tapped =
                    known ??
                    ((...args: unknown[]) => this.askClient(target, connect, property, args));
                functions.set(property, tapped);
                return tapped;
            },
        });
        this.client = { connect, proxy };
        return proxy;
    }

    /** The object of the guide's face to hand out: always the same for the same one. */
    facadeOf(api: IntegrationApi): IntegrationApi {
        if (this.facade?.api !== api) {
            this.facade = { api, proxy: this.tappedFacade(api) };
        }
        return this.facade.proxy;
    }

    private lookWhetherHere(): boolean {
        const isHere = this.component.isConnected !== false;
        if (this.tap.isOn && isHere !== this.wasHere) {
            this.wasHere = isHere;
            this.tap.input({ kind: 'presence', component: this.number }, isHere);
        }
        return isHere;
    }

    private askClient(
        client: ConnectsClient,
        connect: number,
        property: PropertyKey,
        args: unknown[],
    ): unknown {
        const name = String(property);
        const { tap } = this;
        const n = tap.nextNumber();
        const entry = this.entryOf(n, 'typed', name, connect);
        const isTold = tap.isOn;
        const dataOf = (): string => toJson(markArguments(args));
        if (isTold) {
            tap.retell(entry, dataOf());
            this.followSignal(n, args);
        }
        const isGuard = ADDS_GUARD.test(name);
        const passed = isGuard ? args.map((argument) => this.guarding(n, argument)) : args;
        const result = Reflect.apply(Reflect.get(client, property) as Run, client, passed);
        if (name === 'release' && this.client?.connect === connect) {
            this.forget((standing) => standing.kind === 'ask' && standing.face !== 'guide');
            this.standing.delete('connect');
        }
        if (typeof result === 'function') {
            this.standing.set(n, { entry, data: dataOf() });
            return this.undoing(n, result as Run);
        }
        if (isTold && result instanceof Promise) {
            result.then(
                () => this.outcome(n, null),
                (error: unknown) => this.outcome(n, { error: errorData(error) }),
            );
        }
        return result;
    }

    private undoing(n: number, undo: Run): Run {
        return (...args) => {
            this.standing.delete(n);
            if (this.tap.isOn) {
                this.tap.input({ kind: 'undo', of: n }, null);
            }
            return undo(...args);
        };
    }

    private guarding(registration: number, argument: unknown): unknown {
        if (typeof argument !== 'function') {
            return argument;
        }
        const guard = argument as Run;
        return (...args: unknown[]) => {
            if (!this.tap.isOn) {
                return guard(...args);
            }
            const question = this.tap.output({ kind: 'question', of: registration }, null);
            return this.followVerdict(question, () => guard(...args));
        };
    }

    private followVerdict(question: number, judge: () => unknown): unknown {
        const told = (verdict: unknown): unknown => {
            this.verdict(question, { verdict: verdictData(verdict) });
            return this.withTappedAsk(verdict, question);
        };
        const failed = (error: unknown): void =>
            this.verdict(question, { error: errorData(error) });
        let given: unknown;
        try {
            given = judge();
        } catch (error) {
            failed(error);
            throw error;
        }
        if (!(given instanceof Promise)) {
            return told(given);
        }
        return given.then(told, (error: unknown) => {
            failed(error);
            throw error;
        });
    }

    /** The agent's answer to *ask* is a verdict of its own, to a question of its own. */
    private withTappedAsk(verdict: unknown, registration: number): unknown {
        if (typeof verdict !== 'object' || verdict === null) {
            return verdict;
        }
        const { ask } = verdict as { ask?: unknown };
        return typeof ask === 'function'
            ? { ...verdict, ask: this.guarding(registration, ask) }
            : verdict;
    }

    private verdict(question: number, data: unknown): void {
        if (this.tap.isOn) {
            this.tap.input({ kind: 'verdict', of: question }, data);
        }
    }

    private tappedFacade(api: IntegrationApi): IntegrationApi {
        const functions = new Map<unknown, Run>();
        const handlers = new Map<string, unknown>();
        const proxy: IntegrationApi = new Proxy(api, {
            get: (target, property) => {
                if (isSlot(property)) {
                    return handlers.get(property) ?? null;
                }
                const value = Reflect.get(target, property) as unknown;
                if (typeof value !== 'function' || isRead(String(property))) {
                    return value;
                }
                const tapped =
                    functions.get(value) ??
                    ((...args: unknown[]) => {
                        const result = this.askFacade(String(property), value as Run, args);
                        return result === target ? proxy : result;
                    });
                functions.set(value, tapped);
                return tapped;
            },
            set: (target, property, value: unknown) =>
                isSlot(property)
                    ? this.fillSlot(target, handlers, property, value)
                    : Reflect.set(target, property, value),
        });
        return proxy;
    }

    private askFacade(name: string, original: Run, args: unknown[]): unknown {
        if (!this.tap.isOn) {
            return original(...args);
        }
        const n = this.tap.nextNumber();
        this.tap.retell(this.entryOf(n, 'guide', name, 0), toJson(markArguments(args)));
        const passed = args.map((argument) =>
            typeof argument === 'function'
                ? (...response: unknown[]): unknown => {
                      this.outcome(n, response);
                      return (argument as Run)(...response);
                  }
                : argument,
        );
        return original(...passed);
    }

    private fillSlot(
        api: IntegrationApi,
        handlers: Map<string, unknown>,
        name: string,
        value: unknown,
    ): boolean {
        const n = this.tap.nextNumber();
        const isFilled = typeof value === 'function';
        const entry: TapInput = { kind: 'slot', n, component: this.number, name };
        if (this.tap.isOn) {
            this.tap.retell(entry, toJson(isFilled));
        }
        // The facade refuses what is neither a function nor nothing; then nothing has changed.
        const isGuard = isFilled && GUARDED_SLOTS.has(name);
        const isSet = Reflect.set(api, name, isGuard ? this.asked(n, value as Run) : value);
        if (isFilled) {
            handlers.set(name, value);
            this.standing.set(name, { entry, data: toJson(isFilled) });
        } else {
            handlers.delete(name);
            this.standing.delete(name);
        }
        return isSet;
    }

    private asked(registration: number, handler: Run): Run {
        return (event) => {
            if (this.tap.isOn) {
                this.tap.output({ kind: 'question', of: registration }, null);
            }
            return handler(event);
        };
    }

    private followSignal(n: number, args: readonly unknown[]): void {
        signalIn(args)?.addEventListener('abort', () => {
            if (this.tap.isOn) {
                this.tap.input({ kind: 'abort', of: n }, null);
            }
        });
    }

    private entryOf(n: number, face: AskEntry['face'], name: string, of: number): AskEntry {
        return { kind: 'ask', n, component: this.number, face, name, of };
    }

    private forget(isForgotten: (entry: TapInput) => boolean): void {
        for (const [key, { entry }] of [...this.standing]) {
            if (typeof key === 'number' && isForgotten(entry)) {
                this.standing.delete(key);
            }
        }
    }
}

function verdictData(verdict: unknown): unknown {
    return typeof verdict === 'object' && verdict !== null ? markArguments([verdict])[0] : verdict;
}
