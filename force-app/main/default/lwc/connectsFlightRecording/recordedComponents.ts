/**
 * Plays the components of a recording: asks what they asked, registers what they registered, and
 * answers questions to their guards with the recorded verdicts.
 */
import { argumentsIn, revived } from './marks';
import type { Json, RecordedEntry } from './recordingFile';

type Run = (...args: unknown[]) => unknown;
type Entry<K extends RecordedEntry['kind']> = Extract<RecordedEntry, { kind: K }>;

/** What a replay needs of a service; `ServiceDocument` is one. */
export interface ReplayedService {
    connect(component: { readonly isConnected?: boolean }, options?: object): Promise<object>;
    callBackWhenReady(
        component: { readonly isConnected?: boolean },
        callback: (api: object | null, error?: Error) => void,
    ): void;
    setDialOwnership(ownership: ReplayedOwnership): void;
    configureDialGuards(settings: object): void;
}

/** Who decides dials, as the service takes it. */
export interface ReplayedOwnership {
    readonly isOwner: boolean;
    observe(listener: () => void): () => void;
}

/** Something went back to a component: an answer or a question. */
export type OnOutput = () => void;

class PlayedComponent {
    isConnected = true;
    facade: object | null = null;
}

interface Question {
    readonly n: number;
    readonly of: number;
}

/** The components of one replay. */
export class RecordedComponents {
    private readonly service: ReplayedService;
    private readonly onOutput: OnOutput;
    private readonly components = new Map<number, PlayedComponent>();
    private readonly clients = new Map<number, object>();
    private readonly undos = new Map<number, Run>();
    private readonly aborts = new Map<number, AbortController>();
    /** Questions of the recording that have not come up in the replay yet. */
    private readonly questions: Question[];
    private readonly answers = new Map<number, (verdict: Promise<unknown>) => void>();
    private readonly earlyVerdicts = new Map<number, Promise<unknown>>();
    private readonly ownershipListeners = new Set<() => void>();
    private isOwner: boolean | null = null;

    constructor(service: ReplayedService, entries: readonly RecordedEntry[], onOutput: OnOutput) {
        this.service = service;
        this.onOutput = onOutput;
        this.questions = entries.filter((entry) => entry.kind === 'question');
    }

    setPresence({ component, data }: Entry<'presence'>): void {
        this.componentOf(component).isConnected = data === true;
    }

    ask(entry: Entry<'ask'>): void {
        const target = this.targetOf(entry);
        if (target === null) {
            return;
        }
        const controller = new AbortController();
        this.aborts.set(entry.n, controller);
        const args = revived(argumentsIn(entry.data), {
            function: () => this.functionFor(entry),
            signal: () => controller.signal,
        }) as unknown[];
        if (entry.face === 'document') {
            this.askDocument(entry, args);
            return;
        }
        const run = Reflect.get(target, entry.name) as unknown;
        if (typeof run !== 'function') {
            return;
        }
        this.follow(entry, () => Reflect.apply(run, target, args) as unknown);
    }

    undo({ of }: Entry<'undo'>): void {
        this.undos.get(of)?.();
        this.undos.delete(of);
    }

    abort({ of }: Entry<'abort'>): void {
        this.aborts.get(of)?.abort();
    }

    fillSlot({ component, name, n, data }: Entry<'slot'>): void {
        const { facade } = this.componentOf(component);
        if (facade !== null) {
            // What its handler does is in the recording as asks of their own.
            Reflect.set(facade, name, data === true ? () => this.takeQuestion(n) : null);
        }
    }

    answer({ of, data }: Entry<'verdict'>): void {
        const { verdict, error } = data as { verdict?: Json; error?: Json };
        const answered =
            error === undefined
                ? Promise.resolve(this.verdictOf(of, verdict ?? null))
                : Promise.reject(errorOf(error));
        answered.catch(() => undefined);
        const answer = this.answers.get(of);
        if (answer === undefined) {
            this.earlyVerdicts.set(of, answered);
        } else {
            answer(answered);
        }
    }

    setOwnership({ data }: Entry<'ownership'>): void {
        const isFirst = this.isOwner === null;
        this.isOwner = data === true;
        if (!isFirst) {
            this.ownershipListeners.forEach((listener) => listener());
            return;
        }
        const isOwner = (): boolean => this.isOwner ?? true;
        this.service.setDialOwnership({
            get isOwner() {
                return isOwner();
            },
            observe: (listener) => {
                this.ownershipListeners.add(listener);
                return () => this.ownershipListeners.delete(listener);
            },
        });
    }

    private askDocument({ n, component, name }: Entry<'ask'>, args: unknown[]): void {
        const played = this.componentOf(component);
        if (name === 'configureDialGuards') {
            this.service.configureDialGuards(args[0] as object);
        } else if (name === 'getIntegrationApi') {
            this.service.callBackWhenReady(played, (api) => {
                played.facade = api;
                this.onOutput();
            });
        } else {
            this.service.connect(played, args[0] as object | undefined).then(
                (client) => {
                    this.clients.set(n, client);
                    this.onOutput();
                },
                () => this.onOutput(),
            );
        }
    }

    private targetOf({ face, component, of }: Entry<'ask'>): object | null {
        if (face === 'document') {
            return this.service;
        }
        return face === 'typed'
            ? (this.clients.get(of) ?? null)
            : this.componentOf(component).facade;
    }

    private follow({ n }: Entry<'ask'>, run: () => unknown): void {
        let result: unknown;
        try {
            result = run();
        } catch {
            // It threw at the component then, too; what went out before is compared.
            return;
        }
        if (typeof result === 'function') {
            this.undos.set(n, result as Run);
        } else if (result instanceof Promise) {
            result.then(this.onOutput, this.onOutput);
        }
    }

    private functionFor({ n, face, name }: Entry<'ask'>): unknown {
        if (face === 'guide') {
            return () => this.onOutput();
        }
        return /^add\w*Guard$/.test(name) ? () => this.takeQuestion(n) : () => undefined;
    }

    /** Something registered by entry `of` is asked: the answer comes when the recording has it. */
    private takeQuestion(of: number): Promise<unknown> {
        const at = this.questions.findIndex((question) => question.of === of);
        const [question] = at === -1 ? [] : this.questions.splice(at, 1);
        this.onOutput();
        return new Promise((resolve) => {
            if (question === undefined) {
                return;
            }
            const early = this.earlyVerdicts.get(question.n);
            if (early === undefined) {
                this.answers.set(question.n, resolve);
            } else {
                resolve(early);
            }
        });
    }

    private verdictOf(question: number, verdict: Json): unknown {
        return revived(verdict, {
            function: () => () => this.takeQuestion(question),
            signal: () => undefined,
        });
    }

    private componentOf(number: number): PlayedComponent {
        let component = this.components.get(number);
        if (component === undefined) {
            component = new PlayedComponent();
            this.components.set(number, component);
        }
        return component;
    }
}

function errorOf(data: Json): Error {
    const { name, message } = data as { name: string; message: string };
    return Object.assign(new Error(message), { name });
}
