/** The configured wrap-up reasons, loaded once for each sign-in (guide, "getReasonCodeList"). */
import {
    ClientReleasedError,
    type DeskSnapshot,
    type ReasonCode,
} from 'c/connectsIntegrationApiSvc';
import { isSignedIn } from 'c/connectsLiveState';
import type { RequestWorld } from './itemRequests';

/** See the file's head. */
export class ReasonList {
    /** Null while they are not known. */
    choices: readonly ReasonCode[] | null = null;
    /** Loading has failed. */
    isMissing = false;
    private readonly world: RequestWorld;
    private loadedFor: string | null = null;
    private wasConnected = true;
    private loads = 0;

    constructor(world: RequestWorld) {
        this.world = world;
    }

    /** Loads when an agent has signed in, or is back after an outage that was in the way. */
    follow(desk: DeskSnapshot): void {
        const { isConnected } = desk.connection;
        const isBack = isConnected && !this.wasConnected;
        this.wasConnected = isConnected;
        if (!isSignedIn(desk)) {
            // The gadget gives no reasons while the agent is signed out.
            this.loadedFor = null;
            return;
        }
        const agentId = desk.agent?.id ?? '';
        if (this.world.client() !== null && (this.loadedFor !== agentId || isBack)) {
            this.loadedFor = agentId;
            void this.load();
        }
    }

    async load(): Promise<void> {
        const client = this.world.client();
        if (client === null) {
            return;
        }
        this.loads += 1;
        const load = this.loads;
        this.set(this.choices, false, load);
        try {
            this.set(await client.getReasonCodeList('WRAPUP'), false, load);
        } catch (error) {
            if (!(error instanceof ClientReleasedError)) {
                this.set(this.choices, this.choices === null, load);
            }
        }
    }

    /** Only the latest load has the say: an earlier one may fail long after it. */
    private set(choices: readonly ReasonCode[] | null, isMissing: boolean, load: number): void {
        if (load === this.loads) {
            this.choices = choices;
            this.isMissing = isMissing;
            this.world.changed();
        }
    }
}
