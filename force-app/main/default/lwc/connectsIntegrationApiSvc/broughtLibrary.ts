/**
 * An instance of the vendor's library that somebody else has made, and that may leave with its
 * maker: the document's service holds one object for good, and what is behind it can be exchanged.
 */
import type { IntegrationApi } from './contract';
import type { Reporter } from './reporter';
import { isSlot } from './tapLibrary';

type Run = (...args: unknown[]) => unknown;
type Members = Record<PropertyKey, unknown>;

/** One library to its users, whichever instance is behind it. */
export class BroughtLibrary {
    /** To be used in place of the library. Its `waitReady` calls back for each instance anew. */
    readonly api: IntegrationApi;
    private readonly reporter: Reporter;
    private instance: Members | null = null;
    private readonly functions = new Map<PropertyKey, Run>();
    private readonly filledSlots = new Set<string>();
    private readonly waiting: (() => void)[] = [];

    constructor(reporter: Reporter) {
        this.reporter = reporter;
        this.api = new Proxy({} as IntegrationApi, {
            get: (_target, property) => this.read(property),
            set: (_target, property, value: unknown) => this.write(property, value),
            has: (_target, property) => this.instance !== null && property in this.instance,
        });
    }

    /**
     * Puts an instance behind it: one that is ready, or the same one once more when it says ready
     * again. The instance before hears no more.
     */
    use(instance: IntegrationApi): void {
        const before = this.instance;
        this.instance = instance as unknown as Members;
        if (before !== null && before !== this.instance) {
            this.silence(before);
        }
        this.waiting.forEach((callback) => callback());
    }

    private silence(instance: Members): void {
        try {
            this.filledSlots.forEach((name) => {
                instance[name] = null;
            });
        } catch (error) {
            this.reporter.error('A library that left its page cannot be silenced.', error);
        }
        this.filledSlots.clear();
    }

    private read(property: PropertyKey): unknown {
        if (property === 'waitReady') {
            return (callback: () => void) => this.waitReady(callback);
        }
        const value = this.instance?.[property];
        return typeof value === 'function' && !isSlot(property) ? this.bound(property) : value;
    }

    /** What was read before an exchange speaks to the instance after it. */
    private bound(property: PropertyKey): Run {
        const known = this.functions.get(property);
        const run: Run =
            known ??
            ((...args) => Reflect.apply(this.instance?.[property] as Run, this.instance, args));
        this.functions.set(property, run);
        return run;
    }

    private write(property: PropertyKey, value: unknown): boolean {
        if (this.instance === null) {
            throw new TypeError(`${String(property)} was set before the library was ready.`);
        }
        this.instance[property] = value;
        if (isSlot(property)) {
            this.filledSlots.add(property);
        }
        return true;
    }

    private waitReady(callback: () => void): void {
        this.waiting.push(callback);
        if (this.instance !== null) {
            callback();
        }
    }
}
