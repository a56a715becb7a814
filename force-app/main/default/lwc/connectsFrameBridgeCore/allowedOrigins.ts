/** Which pages may be embedded: those of named origins, by HTTPS or of this computer, and no others. */
import { readAddress } from 'c/connectsFrameProtocol';

/** Thrown for an address that cannot be allowed, or is not. */
export class FrameAddressError extends Error {
    readonly address: string;

    constructor(address: string, whatToDo: string) {
        super(`"${address.slice(0, 200)}": ${whatToDo}`);
        this.name = 'FrameAddressError';
        this.address = address;
    }
}

/** The list of allowed origins. */
export class AllowedOrigins {
    private readonly origins: ReadonlySet<string>;

    /**
     * @param origins such as `https://pages.example.com` or `https://pages.example.com:8443`
     * @param onInvalid gets what is more or less than an origin, wildcards included; the others count
     */
    constructor(origins: readonly string[], onInvalid: (error: FrameAddressError) => void) {
        this.origins = new Set(origins.flatMap((text) => originsIn(text, onInvalid)));
    }

    /**
     * The origin of a page that may be embedded.
     * @param url the page's whole address
     * @throws FrameAddressError for a page that may not
     */
    originOf(url: string): string {
        const { origin } = readSafe(url);
        if (!this.origins.has(origin)) {
            throw new FrameAddressError(url, `add ${origin} to the allowed origins to embed it.`);
        }
        return origin;
    }
}

function originsIn(text: string, onInvalid: (error: FrameAddressError) => void): string[] {
    try {
        return [readOrigin(text)];
    } catch (error) {
        if (!(error instanceof FrameAddressError)) {
            throw error;
        }
        onInvalid(error);
        return [];
    }
}

function readOrigin(text: string): string {
    const { origin, pathname, search, hash, hostname } = readSafe(text.trim());
    if (hostname.includes('*')) {
        throw new FrameAddressError(text, 'name each origin; there are no wildcards.');
    }
    if (pathname !== '/' || search !== '' || hash !== '') {
        throw new FrameAddressError(text, `an origin has no path; write ${origin}.`);
    }
    return origin;
}

function readSafe(text: string): URL {
    const url = readAddress(text);
    if (url === null) {
        throw new FrameAddressError(text, 'write a whole address, https://… .');
    }
    if (url.protocol !== 'https:' && !isOfThisComputer(url)) {
        throw new FrameAddressError(text, 'only https:// pages are embedded.');
    }
    if (url.username !== '' || url.password !== '') {
        throw new FrameAddressError(text, 'leave user name and password out of the address.');
    }
    return url;
}

/** For who writes a page; nothing goes over a network, and browsers take such an address as safe. */
function isOfThisComputer({ protocol, hostname }: URL): boolean {
    return protocol === 'http:' && /^(.+\.)?localhost$/u.test(hostname);
}
