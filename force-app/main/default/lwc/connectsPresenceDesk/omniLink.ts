/** Omni-Channel as the presence desk knows it: its stage, its presence by API name, its requests. */
import type { Timers } from 'c/connectsLeader';
import type { Presence } from 'c/connectsPresenceRules';
import type { OmniStage, PresenceStatus } from './deskState';
import type { OmniMessage, OmniRequest, OmniStatus } from './omniContract';

/** A request without its number. */
type Asked = OmniRequest extends infer Each
    ? Each extends { readonly id: number }
        ? Omit<Each, 'id'>
        : never
    : never;

/** What the link needs. */
export interface OmniLinkPorts {
    readonly timers: Timers;
    /** Hands a request to the Aura component. */
    send(request: OmniRequest): void;
    /** The presence is another, or is known for the first time. */
    onPresence(presence: Presence): void;
    onChange(): void;
}

/** So long may the toolkit take, ms. */
export const ANSWER_MS = 20_000;
/** Reasons of `omniChannelLogout` that mean: the user goes on in another window or browser. */
const ELSEWHERE: ReadonlySet<unknown> = new Set(['DuplicateLogin', 'DuplicateLoginInSameBrowser']);

/** Omni-Channel did not do what it was asked for; the message says why. */
export class OmniError extends Error {
    /** `no-answer`, `unknown-status`, or `refused` with Omni-Channel's words as message. */
    readonly code: 'no-answer' | 'unknown-status' | 'refused';

    constructor(code: OmniError['code'], message: string) {
        super(message);
        this.name = 'OmniError';
        this.code = code;
    }
}

interface Waiting {
    readonly resolve: (value: unknown) => void;
    readonly reject: (error: OmniError) => void;
}

export class OmniLink {
    private readonly ports: OmniLinkPorts;
    private readonly waiting = new Map<number, Waiting>();
    private statuses: readonly PresenceStatus[] = [];
    private lastId = 0;
    /** Counts what Omni-Channel has said, so that a late answer overrules nothing. */
    private said = 0;
    private isStarted = false;
    private lastStatusId: string | null = null;
    private currentStage: OmniStage = 'asking';
    private currentError = '';

    constructor(ports: OmniLinkPorts) {
        this.ports = ports;
    }

    get stage(): OmniStage {
        return this.currentStage;
    }

    /** In Omni-Channel's words; empty where it said nothing. */
    get error(): string {
        return this.currentError;
    }

    /** Names for what Omni-Channel tells by id. */
    useStatuses(statuses: readonly PresenceStatus[]): void {
        this.statuses = statuses;
    }

    /** Asks for the presence; what was said before is not news. Call it once statuses are known. */
    async start(): Promise<void> {
        this.isStarted = true;
        const { said } = this;
        const status = await this.askStatus();
        if (said !== this.said) {
            return;
        }
        if (status === 'no-answer') {
            this.become('disconnected', '');
        } else {
            this.seeStatus(status, true);
        }
    }

    /**
     * @param presence API name
     * @throws OmniError
     */
    async setPresence(presence: string): Promise<void> {
        const statusId = this.statuses.find(({ apiName }) => apiName === presence)?.id;
        if (statusId === undefined) {
            throw new OmniError('unknown-status', presence);
        }
        await this.change('setServicePresenceStatus', shortId(statusId));
    }

    /**
     * After a connection error: signs in with the presence that was there last, or asks for one.
     * @throws OmniError
     */
    async signInAgain(): Promise<void> {
        if (this.lastStatusId === null) {
            await this.start();
        } else {
            await this.change('login', this.lastStatusId);
        }
    }

    /** What the Aura component says. */
    receive(message: OmniMessage): void {
        if (message.kind === 'answer') {
            const waiting = this.waiting.get(message.id);
            this.waiting.delete(message.id);
            if (message.isDone) {
                waiting?.resolve(message.value);
            } else {
                waiting?.reject(new OmniError('refused', textOf(message.value)));
            }
            return;
        }
        if (!this.isStarted) {
            return;
        }
        const params = fieldsOf(message.params);
        switch (message.name) {
            case 'LoginSuccess':
            case 'StatusChanged':
                this.said += 1;
                this.seeStatus(params, false);
                break;
            case 'Logout':
                this.said += 1;
                this.seeLogout(params.reason);
                break;
            case 'ConnectionError':
                this.said += 1;
                this.become('disconnected', textOf(params.error));
                break;
        }
    }

    /** @returns null for signed out */
    private async askStatus(): Promise<unknown> {
        try {
            return await this.ask({ method: 'getServicePresenceStatusId' });
        } catch (error) {
            if (!(error instanceof OmniError)) {
                throw error;
            }
            // A toolkit whose user is not signed in refuses; an event tells the end of it.
            return error.code === 'no-answer' ? error.code : null;
        }
    }

    /** Does not overrule an event that came while it was waited for. */
    private async change(
        method: 'setServicePresenceStatus' | 'login',
        statusId: string,
    ): Promise<void> {
        const { said } = this;
        const value = await this.ask({ method, statusId });
        if (value === false) {
            throw new OmniError('refused', '');
        }
        if (said === this.said) {
            this.seeStatus({ statusId, ...fieldsOf(value) }, true);
        }
    }

    private ask(request: Asked): Promise<unknown> {
        this.lastId += 1;
        const id = this.lastId;
        return new Promise((resolve, reject) => {
            const cancel = this.ports.timers.after(ANSWER_MS, () => {
                this.waiting.delete(id);
                reject(new OmniError('no-answer', ''));
            });
            this.waiting.set(id, {
                resolve: (value) => {
                    cancel();
                    resolve(value);
                },
                reject: (error) => {
                    cancel();
                    reject(error);
                },
            });
            this.ports.send({ ...request, id });
        });
    }

    private seeStatus(value: unknown, isAnswer: boolean): void {
        const { statusId, statusApiName }: OmniStatus = fieldsOf(value);
        const id = shortId(statusId ?? '');
        if (id === '' || id === '0') {
            this.seePresence(null);
            return;
        }
        const known = this.statuses.find((status) => shortId(status.id) === id);
        this.lastStatusId = id;
        const name = known?.apiName ?? statusApiName ?? null;
        if (name !== null) {
            this.seePresence(name);
        } else if (isAnswer) {
            // A status without any name is one that no rule is about.
            this.seePresence(id);
        } else {
            // Signing in tells the id alone.
            void this.start();
        }
    }

    private seeLogout(reason: unknown): void {
        if (ELSEWHERE.has(reason)) {
            this.become('elsewhere', '');
        } else if (this.currentStage !== 'disconnected') {
            // The end of a lost connection is nobody's choice.
            this.seePresence(null);
        }
    }

    /** The presence first: who then has the duty has to know it. */
    private seePresence(presence: Presence): void {
        this.ports.onPresence(presence);
        this.become(presence === null ? 'signed-out' : 'signed-in', '');
    }

    private become(stage: OmniStage, error: string): void {
        this.currentStage = stage;
        this.currentError = error;
        this.ports.onChange();
    }
}

/** Ids come in 15 and in 18 characters; the toolkit speaks the short form. */
export function shortId(id: string): string {
    return id.slice(0, 15);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
    if (value instanceof OmniError || value instanceof Error) {
        return value.message;
    }
    if (typeof value === 'string') {
        return value;
    }
    const { message } = fieldsOf(value);
    return typeof message === 'string' ? message : '';
}
