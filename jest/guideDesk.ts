/**
 * A page whose code is written as the samples of the guide are, in either of their two forms: a
 * Visualforce page with the library's global, and a Lightning web component with the object that
 * `getIntegrationApi` hands out. Both speak to the gadget through Lightning Message Service.
 */
import type {
    CallbackRequestName,
    IntegrationApi,
    IntegrationApiLibrary,
    RequestResponse,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget, SimulatorOptions } from '../simulator/api';
import { resetPage } from '../simulator/wire/page';
import { openComponentDesk } from './componentDesk';

/** What `{!$MessageChannel.cnx__ConnectsIntegrationAPI__c}` stands for in a Visualforce page. */
export const CHANNEL_ID = '0Mw5e0000008OIACA2';

/** Longer than the gadget takes to answer, shorter than a call rings. */
const ANSWERED_MS = 2_000;

export interface GuideDesk {
    readonly gadget: SimulatedGadget;
    /** The API, once the gadget is ready. @throws Error before that */
    readonly api: IntegrationApi;
    readonly isReady: boolean;
    /** What the page wrote to the gadget's log with `writeLogDebug`, oldest first. */
    readonly written: readonly string[];
    /** What the page wrote with `writeLogError`. */
    readonly errorsWritten: readonly string[];
    /** What the gadget shows to the agent, as `type|title|text`. */
    readonly shown: readonly string[];
    /** Ids of the message channels that the page published to. */
    readonly channelsUsed: ReadonlySet<string>;
    /**
     * Sends a request and waits for its answer. When it failed, the page has the gadget show that,
     * as the guide's samples do.
     */
    ask(name: CallbackRequestName, ...args: unknown[]): Promise<RequestResponse<unknown>>;
    /** Moves the time of page and gadget together. */
    advance(ms: number): Promise<void>;
    close(): void;
}

/** Opens a desk and waits until its page is ready, unless the gadget takes longer to start. */
export type OpenGuideDesk = (options?: SimulatorOptions) => Promise<GuideDesk>;

/** Starts the page's code. @param onReady called with the API when it may be used */
type StartPage = (
    channelsUsed: Set<string>,
    onReady: (api: IntegrationApi) => void,
) => Promise<void>;

const startVisualforcePage: StartPage = async (channelsUsed, onReady) => {
    const { createLibrary } = await import('../simulator/index');
    const { documentBus } = await import('../workbench/platform/messaging/bus');
    const page = globalThis as { ConnectsIntegrationAPI?: IntegrationApiLibrary; sforce?: unknown };
    page.sforce = {
        one: {
            publish(channel: string, message: unknown) {
                channelsUsed.add(channel);
                documentBus().send(channel, message);
            },
            subscribe: (channel: string, handler: (message: unknown) => void) =>
                documentBus().listen(channel, handler),
            unsubscribe: (stop: () => void) => stop(),
        },
    };
    const api = createLibrary();
    page.ConnectsIntegrationAPI = api;
    api.setLMSEnvironment({ mode: 'Visualforce', channel: CHANNEL_ID });
    api.waitReady(() => onReady(api));
};

const startLightningPage: StartPage = async (channelsUsed, onReady) => {
    const { documentBus } = await import('../workbench/platform/messaging/bus');
    documentBus().listen('cnx__ConnectsIntegrationAPI__c', () =>
        channelsUsed.add('cnx__ConnectsIntegrationAPI__c'),
    );
    const { default: getIntegrationApi } = await import('c/connectsIntegrationApiSvc');
    getIntegrationApi({ isConnected: true }, (api, error) => {
        if (api === null) {
            throw error ?? new Error('Neither an API nor an error.');
        }
        onReady(api);
    });
};

/** Both kinds of page, with their names. */
export const GUIDE_PAGES: readonly (readonly [string, OpenGuideDesk])[] = [
    ['a Visualforce page', (options) => openGuideDesk(startVisualforcePage, options)],
    ['a Lightning web component', (options) => openGuideDesk(startLightningPage, options)],
];

async function openGuideDesk(start: StartPage, options?: SimulatorOptions): Promise<GuideDesk> {
    // Libraries outlive their gadget: those of earlier desks would listen to this one as well.
    resetPage();
    const page = await openComponentDesk(options);
    const { gadget } = page;
    const channelsUsed = new Set<string>();
    const ready: IntegrationApi[] = [];
    const log = (level: string): string[] =>
        gadget.log
            // The service writes to the same log, with its name in front.
            .filter((entry) => entry.level === level && !entry.message.startsWith('Connects Tool'))
            .map(({ message }) => message);
    await start(channelsUsed, (api) => ready.push(api));
    await page.advance(100);
    const desk: GuideDesk = {
        gadget,
        get api() {
            const [api] = ready;
            if (api === undefined) {
                throw new Error('The page is not ready yet.');
            }
            return api;
        },
        get isReady() {
            return ready.length > 0;
        },
        get written() {
            return log('debug');
        },
        get errorsWritten() {
            return log('error');
        },
        get shown() {
            return gadget.shownErrors.map(({ type, title, text }) => `${type}|${title}|${text}`);
        },
        channelsUsed,
        ask: (name, ...args) => ask(desk, name, args),
        advance: (ms) => page.advance(ms),
        close() {
            page.close();
            const globals = globalThis as Record<string, unknown>;
            delete globals.ConnectsIntegrationAPI;
            delete globals.sforce;
        },
    };
    return desk;
}

async function ask(
    desk: GuideDesk,
    name: CallbackRequestName,
    args: readonly unknown[],
): Promise<RequestResponse<unknown>> {
    const { api } = desk;
    const answers: RequestResponse<unknown>[] = [];
    (api[name] as (...given: unknown[]) => void)(...args, (response: RequestResponse<unknown>) => {
        answers.push(response);
        if (!response.success) {
            api.showError('USER', `${name} failed`, response.error ?? '');
        }
    });
    await desk.advance(ANSWERED_MS);
    const [answer] = answers;
    if (answer === undefined || answers.length > 1) {
        throw new Error(`${name} was answered ${answers.length} times.`);
    }
    return answer;
}
