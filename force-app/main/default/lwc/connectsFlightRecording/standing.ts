/**
 * How things stood at some moment of a recording, as the shortest list of inputs that leads there:
 * what a bounded memory has to keep of the entries that it lets go.
 */
import type { TapEntry } from 'c/connectsIntegrationApiSvc';

/** Asks of the typed face that go on having an effect. */
const LASTING = /^(on|observe\w*|add\w*Guard)$/;

const CONNECTION = /^onClientInterfaceConnection(Lost|Established)$/;
const CONNECTION_EVENTS_KEPT = 6;

/** The service forgets a component that is off the page for so long. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;

interface Component {
    presence: TapEntry | null;
    readonly lasting: Map<string, TapEntry>;
}

/** Follows the entries of a recording. */
export class Standing {
    private readonly single = new Map<string, TapEntry>();
    private readonly reads = new Map<string, TapEntry>();
    private readonly components = new Map<number, Component>();
    private readonly owners = new Map<number, number>();
    private connection: TapEntry[] = [];

    /** The inputs that lead to how things stand, in order. */
    get entries(): TapEntry[] {
        const { single, reads, components, connection } = this;
        const order = ['loaded', 'ready'];
        const first = order.flatMap((kind) => single.get(kind) ?? []);
        const rest = [...single].flatMap(([key, entry]) => (order.includes(key) ? [] : entry));
        const ofComponents = [...components.values()].flatMap(({ presence, lasting }) => [
            ...[...lasting.values()].sort((left, right) => left.n - right.n),
            // What it asked for, it asked for while it was on the page.
            ...(presence === null ? [] : [presence]),
        ]);
        return [...first, ...reads.values(), ...rest, ...ofComponents, ...connection];
    }

    /** Takes the next entry in. */
    apply(entry: TapEntry): void {
        switch (entry.kind) {
            case 'loaded':
            case 'ready':
            case 'page':
            case 'ownership':
                this.single.set(entry.kind, entry);
                break;
            case 'read':
                this.reads.set(readKey(entry), entry);
                break;
            case 'event':
                if (CONNECTION.test(entry.name)) {
                    this.connection = [...this.connection, entry].slice(-CONNECTION_EVENTS_KEPT);
                }
                break;
            case 'presence':
                this.component(entry.component).presence = entry;
                this.forgetTheGone(entry.at);
                break;
            case 'slot':
                this.applySlot(entry);
                break;
            case 'ask':
                this.applyAsk(entry);
                break;
            case 'undo':
                this.applyUndo(entry.of);
                break;
            default:
        }
    }

    private applySlot(entry: TapEntry & { kind: 'slot' }): void {
        const { lasting } = this.component(entry.component);
        lasting.delete(`slot ${entry.name}`);
        if (entry.data === 'true') {
            lasting.set(`slot ${entry.name}`, entry);
        }
    }

    private applyAsk(entry: TapEntry & { kind: 'ask' }): void {
        const { component, face, name, n } = entry;
        if (name === 'configureDialGuards') {
            this.single.set(name, entry);
        } else if (face === 'document') {
            const { lasting } = this.component(component);
            if (name === 'connect') {
                forgetClient(lasting);
            }
            lasting.set(name, entry);
        } else if (face === 'typed' && LASTING.test(name)) {
            this.component(component).lasting.set(`typed ${n}`, entry);
            this.owners.set(n, component);
        } else if (face === 'typed' && name === 'release') {
            forgetClient(this.component(component).lasting);
        }
    }

    private applyUndo(ask: number): void {
        const owner = this.owners.get(ask);
        this.owners.delete(ask);
        if (owner !== undefined) {
            this.component(owner).lasting.delete(`typed ${ask}`);
        }
    }

    private forgetTheGone(now: number): void {
        for (const [number, { presence }] of [...this.components]) {
            if (presence?.data === 'false' && now - presence.at > FORGOTTEN_AFTER_MS) {
                this.components.delete(number);
            }
        }
    }

    private component(number: number): Component {
        let component = this.components.get(number);
        if (component === undefined) {
            component = { presence: null, lasting: new Map() };
            this.components.set(number, component);
        }
        return component;
    }
}

function forgetClient(lasting: Map<string, TapEntry>): void {
    for (const key of [...lasting.keys()]) {
        if (key === 'connect' || key.startsWith('typed ')) {
            lasting.delete(key);
        }
    }
}

/** The same for every result of the same read. */
function readKey({ name, data }: TapEntry & { kind: 'read' }): string {
    const { args } = JSON.parse(data) as { args: unknown };
    return `${name} ${JSON.stringify(args)}`;
}
