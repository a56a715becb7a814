/** This page's description, read once. */
import { type PageDescription, PageDescriptionError, readPageDescription } from './pageDescription';

declare global {
    interface Window {
        /** Written by a script of the page before the bundle runs. */
        connectsPage?: unknown;
    }
}

/** For modules that are evaluated before anybody can show what is wrong. */
const NOTHING: PageDescription = {
    host: 'toolbar',
    user: { id: '', locale: 'en', timeZone: 'UTC' },
    library: { url: '/', channel: null },
    origins: { lightning: null },
    labels: {},
    permissions: {},
    resources: {},
    messageChannels: {},
    remoteActions: {},
    settings: {},
};

let known: {
    readonly page: PageDescription;
    readonly problem: PageDescriptionError | null;
} | null = null;

/** The description; an empty one while `pageProblem` tells why there is none. */
export function currentPage(): PageDescription {
    return read().page;
}

/** What is wrong with the description; null when nothing is. */
export function pageProblem(): PageDescriptionError | null {
    return read().problem;
}

function read(): NonNullable<typeof known> {
    known ??= attempt();
    return known;
}

function attempt(): NonNullable<typeof known> {
    try {
        return { page: readPageDescription(window.connectsPage), problem: null };
    } catch (error) {
        if (!(error instanceof PageDescriptionError)) {
            throw error;
        }
        return { page: NOTHING, problem: error };
    }
}
