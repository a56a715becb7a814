/**
 * Keeps the last work items of several channels up to date. The gadget tells nothing about them by
 * itself: whoever knows that something has ended says so. One load runs at a time; what is asked for
 * meanwhile is one more load after it.
 */
import {
    ClientReleasedError,
    type ConnectsClient,
    type WorkItem,
    type WorkItemType,
} from 'c/connectsIntegrationApiSvc';

/** What is known. Immutable. */
export interface LoadedHistory {
    /** Of every channel; null until the first load has brought some. */
    readonly items: readonly WorkItem[] | null;
    readonly isLoading: boolean;
    /** Channels that failed in the latest load, with the error. */
    readonly failures: readonly { readonly channel: WorkItemType; readonly error: unknown }[];
}

export const NOTHING_LOADED: LoadedHistory = { items: null, isLoading: false, failures: [] };

/** The gadget may need a moment to note what has ended. */
export const SECOND_LOOK_MS = 3_000;

type Asked = Pick<ConnectsClient, 'getLastWorkItems'>;

/** See the file's head. */
export class HistoryLoader {
    private readonly client: Asked;
    private readonly tell: (history: LoadedHistory) => void;
    private readonly byChannel = new Map<WorkItemType, readonly WorkItem[]>();
    private readonly awaited = new Set<string>();
    private channels: readonly WorkItemType[] = [];
    private failures: LoadedHistory['failures'] = [];
    private secondLookAt: number | null = null;
    private isRunning = false;
    private isAskedAgain = false;
    private isStopped = false;

    /** @param tell is called with each change */
    constructor(client: Asked, tell: (history: LoadedHistory) => void) {
        this.client = client;
        this.tell = tell;
    }

    /**
     * Asks for the last work items of the channels.
     * @param ended ids of work items that should be among them by now
     */
    load(channels: readonly WorkItemType[], ended: readonly string[] = []): void {
        this.channels = channels;
        ended.forEach((id) => this.awaited.add(id));
        if (this.isRunning) {
            this.isAskedAgain = true;
        } else {
            void this.run();
        }
    }

    /** Takes the second look when it is due. @param now ms since 1970 */
    tick(now: number): void {
        if (this.secondLookAt !== null && now >= this.secondLookAt) {
            this.secondLookAt = null;
            // What is not there now either, the gadget does not keep.
            this.awaited.clear();
            this.load(this.channels);
        }
    }

    /** Nothing is told any more. */
    stop(): void {
        this.isStopped = true;
    }

    private async run(): Promise<void> {
        this.isRunning = true;
        do {
            this.isAskedAgain = false;
            this.publish();
            // One load at a time: the latest answer is the truth.
            // eslint-disable-next-line no-await-in-loop
            this.failures = await this.loadOnce(this.channels);
        } while (this.isAskedAgain && !this.isStopped);
        this.isRunning = false;
        this.planSecondLook();
        this.publish();
    }

    private async loadOnce(channels: readonly WorkItemType[]): Promise<LoadedHistory['failures']> {
        const failures: { channel: WorkItemType; error: unknown }[] = [];
        await Promise.all(
            channels.map(async (channel) => {
                try {
                    this.byChannel.set(channel, await this.client.getLastWorkItems(channel));
                } catch (error) {
                    if (error instanceof ClientReleasedError) {
                        this.stop();
                    }
                    failures.push({ channel, error });
                }
            }),
        );
        return failures;
    }

    private planSecondLook(): void {
        const known = new Set([...this.byChannel.values()].flat().map(({ Id }) => Id));
        known.forEach((id) => this.awaited.delete(id));
        if (this.awaited.size > 0) {
            this.secondLookAt ??= Date.now() + SECOND_LOOK_MS;
        }
    }

    private publish(): void {
        if (this.isStopped) {
            return;
        }
        const lists = this.channels.flatMap((channel) => this.byChannel.get(channel) ?? []);
        const isAnyKnown = this.channels.some((channel) => this.byChannel.has(channel));
        this.tell({
            items: isAnyKnown ? lists : null,
            isLoading: this.isRunning,
            failures: this.failures,
        });
    }
}
