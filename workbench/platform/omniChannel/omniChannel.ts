/**
 * A stand-in Omni-Channel: presence statuses, signing in and out, work, an unreliable connection. Speaks as
 * `lightning:omniToolkitAPI` and the application events of Omni-Channel do (Omni-Channel Developer
 * Guide, "Lightning Console JavaScript API").
 */
import { type AgentWork, OmniWork } from './omniWork';

/** A presence status, as its record has it. */
export interface OmniStatusRecord {
    readonly id: string;
    readonly apiName: string;
    readonly label: string;
}

/** An application event, e.g. `lightning:omniChannelStatusChanged`. */
export interface OmniEvent {
    readonly type: string;
    readonly params: Readonly<Record<string, unknown>>;
}

/** What a method takes. */
interface StatusParameter {
    readonly statusId?: string;
}

interface WorkParameter {
    readonly workId?: string;
}

/** `lightning:omniToolkitAPI`, as far as it is played. */
export interface OmniToolkit {
    getServicePresenceStatusId(): Promise<object>;
    setServicePresenceStatus(parameter: StatusParameter): Promise<object>;
    login(parameter: StatusParameter): Promise<boolean>;
    logout(): Promise<boolean>;
    acceptAgentWork(parameter: WorkParameter): Promise<boolean>;
    declineAgentWork(parameter: WorkParameter): Promise<boolean>;
    closeAgentWork(parameter: WorkParameter): Promise<boolean>;
    /** `works` is JSON. */
    getAgentWorks(): Promise<{ readonly works: string }>;
    getAgentWorkload(): Promise<object>;
}

/** Ids of the org: the statuses that the workbench and the tests have. */
export const OMNI_STATUSES: readonly OmniStatusRecord[] = [
    { id: '0N5000000000001AAA', apiName: 'Available', label: 'Available' },
    { id: '0N5000000000002AAA', apiName: 'Busy', label: 'Busy with chats' },
    { id: '0N5000000000003AAA', apiName: 'Lunch', label: 'Lunch' },
    { id: '0N5000000000004AAA', apiName: 'On_a_Call', label: 'On a call' },
];

/** Presences with a channel: in the others nothing is offered. */
const ONLINE: ReadonlySet<string> = new Set(['Available']);

export class OmniChannel {
    readonly statuses: readonly OmniStatusRecord[];
    private readonly onEvent: (event: OmniEvent) => void;
    private current: OmniStatusRecord | null;
    private hasConnection = true;
    private readonly work = new OmniWork((name, params) => this.fire(name, params));

    /**
     * @param apiName presence at the start; null for signed out
     * @param onEvent gets what Aura would fire
     */
    constructor(
        apiName: string | null,
        onEvent: (event: OmniEvent) => void,
        statuses: readonly OmniStatusRecord[] = OMNI_STATUSES,
    ) {
        this.statuses = statuses;
        this.onEvent = onEvent;
        this.current = statuses.find((status) => status.apiName === apiName) ?? null;
    }

    /** Null for signed out. */
    get status(): OmniStatusRecord | null {
        return this.current;
    }

    get isConnected(): boolean {
        return this.hasConnection;
    }

    /** Oldest first. */
    get works(): readonly AgentWork[] {
        return this.work.all;
    }

    get mayOfferWork(): boolean {
        const isOnline = this.current !== null && ONLINE.has(this.current.apiName);
        return this.hasConnection && isOnline && this.work.hasRoom;
    }

    /**
     * Routes a record to the user.
     * @throws Error where nothing can be offered now
     */
    offerWork(workItemId: string): AgentWork {
        if (!this.mayOfferWork) {
            throw new Error(
                'Nothing can be offered: it takes a connection, a presence such as Available, and room.',
            );
        }
        return this.work.offer(workItemId);
    }

    /** Somebody chooses a presence in Omni-Channel. @throws Error for one that does not exist */
    choose(apiName: string): void {
        this.become(this.found((status) => status.apiName === apiName, apiName));
    }

    /** @param reason as `omniChannelLogout` gives it; null for the user's own wish */
    signOut(reason: string | null = null): void {
        if (this.current !== null) {
            this.current = null;
            this.work.takeAway();
            this.fire('Logout', reason === null ? {} : { reason });
        }
    }

    /** The network is gone: nothing can be asked for until somebody signs in again. */
    dropConnection(): void {
        this.hasConnection = false;
        this.fire('ConnectionError', { error: { message: 'Omni-Channel lost its connection.' } });
    }

    /** For the component that holds the toolkit. */
    get toolkit(): OmniToolkit {
        return {
            getServicePresenceStatusId: () =>
                this.answer(() => {
                    if (this.current === null) {
                        throw new Error('The user is not logged in to Omni-Channel.');
                    }
                    return described(this.current);
                }),
            setServicePresenceStatus: ({ statusId = '' }) =>
                this.answer(() => {
                    const status = this.byId(statusId);
                    this.become(status);
                    return { ...described(status), channels: '[]' };
                }),
            login: ({ statusId = '' }) => {
                this.hasConnection = true;
                return this.answer(() => {
                    this.current = null;
                    this.become(this.byId(statusId));
                    return true;
                });
            },
            logout: () =>
                this.answer(() => {
                    this.signOut();
                    return true;
                }),
            ...this.workMethods,
        };
    }

    private get workMethods(): Pick<OmniToolkit, `${string}Work${string}` & keyof OmniToolkit> {
        const { work } = this;
        const change =
            (run: (workId: string) => void) =>
            ({ workId = '' }: WorkParameter): Promise<boolean> =>
                this.answer(() => {
                    run(workId);
                    return true;
                });
        return {
            acceptAgentWork: change((workId) => work.accept(workId)),
            declineAgentWork: change((workId) => work.decline(workId)),
            closeAgentWork: change((workId) => work.close(workId)),
            getAgentWorks: () => this.answer(() => ({ works: JSON.stringify(work.all) })),
            getAgentWorkload: () => this.answer(() => work.workload),
        };
    }

    private become(status: OmniStatusRecord): void {
        const isNew = this.current === null;
        const isChange = this.current !== status;
        this.hasConnection = true;
        this.current = status;
        if (isNew) {
            this.fire('LoginSuccess', { statusId: shortId(status) });
        }
        if (isChange) {
            this.fire('StatusChanged', { ...described(status), channels: '[]' });
        }
    }

    private fire(name: string, params: OmniEvent['params']): void {
        this.onEvent({ type: `lightning:omniChannel${name}`, params });
    }

    private async answer<T>(run: () => T): Promise<T> {
        await Promise.resolve();
        if (!this.hasConnection) {
            throw new Error('Omni-Channel has no connection.');
        }
        return run();
    }

    private byId(id: string): OmniStatusRecord {
        return this.found((status) => shortId(status) === id, id);
    }

    private found(is: (status: OmniStatusRecord) => boolean, name: string): OmniStatusRecord {
        const status = this.statuses.find(is);
        if (status === undefined) {
            throw new Error(`There is no presence status "${name}" that this user may use.`);
        }
        return status;
    }
}

/** Omni-Channel speaks ids of 15 characters. */
function shortId({ id }: OmniStatusRecord): string {
    return id.slice(0, 15);
}

function described(status: OmniStatusRecord): object {
    return {
        statusId: shortId(status),
        statusName: status.label,
        statusApiName: status.apiName,
    };
}
