/** Every function that returns at once, with each return that the guide gives a meaning. */
import type {
    SynchronousRequestName,
    SynchronousRequests,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** How a function was called and what came back. */
export interface FunctionCall<F extends SynchronousRequestName> {
    readonly args: readonly unknown[];
    readonly result: ReturnType<SynchronousRequests[F]>;
    /** Only for `waitReady`, noted when it calls back: whether that was before it returned. */
    readonly calledBackAtOnce?: boolean;
}

/** Variants of one function, by what they are called in reports. */
export type FunctionVariants<F extends SynchronousRequestName> = Readonly<
    Record<string, (call: FunctionCall<F>) => boolean>
>;

const ENABLED = {
    enabled: ({ result }: { readonly result: boolean | null }) => result === true,
    disabled: ({ result }: { readonly result: boolean | null }) => result === false,
};

const DATA = {
    data: ({ result }: { readonly result: unknown }) =>
        typeof result === 'object' && result !== null,
    'null while there is none': ({ result }: { readonly result: unknown }) => result === null,
};

const ID = {
    id: ({ result }: { readonly result: string }) => result !== '',
    'empty text while there is none': ({ result }: { readonly result: string }) => result === '',
};

/** The variants of each function, by its name. */
export const FUNCTION_VARIANTS: {
    readonly [F in SynchronousRequestName]: FunctionVariants<F>;
} = {
    setLMSEnvironment: {
        LWC: ({ args: [settings] }) => (settings as { mode?: unknown }).mode === 'LWC',
        Visualforce: ({ args: [settings] }) =>
            (settings as { mode?: unknown }).mode === 'Visualforce',
    },
    waitReady: {
        'at once when ready': ({ calledBackAtOnce }) => calledBackAtOnce === true,
        'later while the gadget starts': ({ calledBackAtOnce }) => calledBackAtOnce === false,
    },
    writeLogDebug: { written: ({ args }) => args.length === 1 },
    writeLogError: { written: ({ args }) => args.length === 1 },
    getCtiData: DATA,
    isMakeCallEnabled: ENABLED,
    isSendDtmfEnabled: ENABLED,
    isShareRecordEnabled: ENABLED,
    isUpdateWorkItemDataEnabled: {
        ...ENABLED,
        'null for invalid arguments': ({ result }) => result === null,
    },
    getChannel: DATA,
    getFirstWorkItem: DATA,
    getSecondWorkItem: DATA,
    getFirstWorkItemId: ID,
    getSecondWorkItemId: ID,
};
