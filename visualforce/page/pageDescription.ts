/**
 * What a Visualforce page tells its script about itself: `window.connectsPage`. Merge fields only
 * work in the page, so everything that the script needs of the org comes this way, and nothing from
 * the page's address.
 */

/** Where the page is shown, which decides what it can reach. */
export type PageHost =
    /** In a custom toolbar of the gadget: the vendor's library alone. */
    | 'toolbar'
    /** In the Classic console: the library, and the Console Integration Toolkit. */
    | 'classic'
    /** In Lightning Experience: the library over Lightning Message Service. */
    | 'lightning';

/** A page's description, checked. */
export interface PageDescription {
    readonly host: PageHost;
    readonly user: {
        /** 18 characters. */
        readonly id: string;
        /** BCP 47, e.g. `de-CH`. */
        readonly locale: string;
        /** IANA name, e.g. `Europe/Zurich`. */
        readonly timeZone: string;
    };
    readonly library: {
        /** Address of the vendor's script. */
        readonly url: string;
        /** The vendor's message channel; null where there is no Lightning Message Service. */
        readonly channel: string | null;
    };
    /** Origins of the org's other pages; null where the page does not tell. */
    readonly origins: {
        /** Of Lightning Experience, e.g. `https://acme.lightning.force.com`. */
        readonly lightning: string | null;
    };
    /** Texts by the names of custom labels. */
    readonly labels: Readonly<Record<string, string>>;
    /** Whether the user has it, by the names of custom permissions. */
    readonly permissions: Readonly<Record<string, boolean>>;
    /** Addresses by the names of static resources. */
    readonly resources: Readonly<Record<string, string>>;
    /** What the merge fields render, by the names of message channels. */
    readonly messageChannels: Readonly<Record<string, string>>;
    /** Remote actions by the Apex methods that they stand for, e.g. `DialLookUp.lookUp`. */
    readonly remoteActions: Readonly<Record<string, string>>;
    /** Settings of the page's own, e.g. `toolbarPosition`. */
    readonly settings: Readonly<Record<string, string>>;
}

/** The page does not describe itself as it has to. The message is for whoever edits the page. */
export class PageDescriptionError extends Error {
    override readonly name = 'PageDescriptionError';
}

const HOSTS: readonly PageHost[] = ['toolbar', 'classic', 'lightning'];
const UNRENDERED = /\{!/;

/**
 * Checks a description.
 * @param value what the page's script has put into `window.connectsPage`
 * @throws PageDescriptionError naming what is wrong and what to write
 */
export function readPageDescription(value: unknown): PageDescription {
    const page = fieldsOf(value, 'window.connectsPage');
    const user = fieldsOf(page['user'], 'user');
    const library = fieldsOf(page['library'], 'library');
    const { lightning } = page['origins'] === undefined ? {} : fieldsOf(page['origins'], 'origins');
    return {
        host: readHost(page['host']),
        user: {
            id: textOf(user['id'], 'user.id'),
            locale: localeOf(textOf(user['locale'], 'user.locale')),
            timeZone: timeZoneOf(textOf(user['timeZone'], 'user.timeZone')),
        },
        library: {
            url: urlOf(library['url'], 'library.url'),
            channel:
                library['channel'] === undefined
                    ? null
                    : textOf(library['channel'], 'library.channel'),
        },
        origins: {
            lightning: lightning === undefined ? null : originOf(lightning, 'origins.lightning'),
        },
        labels: mapOf(page['labels'], 'labels', textOrEmpty),
        permissions: mapOf(page['permissions'], 'permissions', booleanOf),
        resources: mapOf(page['resources'], 'resources', urlOf),
        messageChannels: mapOf(page['messageChannels'], 'messageChannels', textOf),
        remoteActions: mapOf(page['remoteActions'], 'remoteActions', textOf),
        settings: mapOf(page['settings'], 'settings', textOrEmpty),
    };
}

function readHost(value: unknown): PageHost {
    const host = HOSTS.find((known) => known === value);
    if (host === undefined) {
        throw problem('host', `one of ${HOSTS.join(', ')}`, value);
    }
    return host;
}

/**
 * Salesforce's locales are Java's: `de_CH`, `en_US`, `sr__#Latn`, `de_DE_EURO`. What the browser does
 * not know falls back to its own.
 */
function localeOf(salesforceLocale: string): string {
    const [language = '', region = ''] = salesforceLocale.replace(/#.*$/, '').split(/[_-]/);
    for (const candidate of [`${language}-${region}`, language]) {
        try {
            const [found] = Intl.DateTimeFormat.supportedLocalesOf(candidate);
            if (found !== undefined) {
                return found;
            }
        } catch {
            // No language tag at all: the next candidate is shorter.
        }
    }
    return new Intl.DateTimeFormat().resolvedOptions().locale;
}

function timeZoneOf(name: string): string {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    } catch {
        throw problem('user.timeZone', 'the name of a time zone', name);
    }
}

/** An address of this org: a script must never come from elsewhere. */
function urlOf(value: unknown, where: string): string {
    const text = textOf(value, where);
    if (
        !/^(?:https:\/\/|\/(?!\/))/.test(text) &&
        !/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(text)
    ) {
        throw problem(where, 'an address, as {!JSENCODE(URLFOR($Resource…))} renders it', value);
    }
    return text;
}

/** What is said to that origin is for this org alone. */
function originOf(value: unknown, where: string): string {
    const text = urlOf(value, where);
    if (!/^https?:\/\/[\w.-]+(?::\d+)?$/.test(text)) {
        throw problem(where, 'scheme and host, e.g. "https://acme.lightning.force.com"', value);
    }
    return text;
}

function booleanOf(value: unknown, where: string): boolean {
    if (value === true || value === 'true') {
        return true;
    }
    if (value === false || value === 'false') {
        return false;
    }
    throw problem(where, 'true or false, as {!IF($Permission…)} renders it', value);
}

function textOf(value: unknown, where: string): string {
    const text = textOrEmpty(value, where);
    if (text === '') {
        throw problem(where, 'a text that is not empty', value);
    }
    return text;
}

function textOrEmpty(value: unknown, where: string): string {
    if (typeof value !== 'string' || UNRENDERED.test(value)) {
        throw problem(where, 'a text, with its merge field rendered', value);
    }
    return value;
}

function mapOf<T>(
    value: unknown,
    where: string,
    read: (entry: unknown, where: string) => T,
): Readonly<Record<string, T>> {
    const entries = Object.entries(value === undefined ? {} : fieldsOf(value, where));
    return Object.freeze(
        Object.fromEntries(entries.map(([name, entry]) => [name, read(entry, `${where}.${name}`)])),
    );
}

function fieldsOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw problem(where, 'an object', value);
    }
    return { ...value };
}

function problem(where: string, expected: string, value: unknown): PageDescriptionError {
    const given = JSON.stringify(value) ?? String(value);
    return new PageDescriptionError(
        `The page describes itself wrongly: ${where} has to be ${expected}, not ${given}. ` +
            'See "A page of your own" in docs/visualforce.md.',
    );
}
