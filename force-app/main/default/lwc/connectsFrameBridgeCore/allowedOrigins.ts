/** Which pages may be embedded: those of named origins, by HTTPS, and no others. */
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
     * @throws FrameAddressError for anything more or less than an origin, wildcards included
     */
    constructor(origins: readonly string[]) {
        this.origins = new Set(origins.map(readOrigin));
    }

    /**
     * The origin of a page that may be embedded.
     * @param url the page's whole address
     * @throws FrameAddressError for a page that may not
     */
    originOf(url: string): string {
        const { origin } = readHttps(url);
        if (!this.origins.has(origin)) {
            throw new FrameAddressError(url, `add ${origin} to the allowed origins to embed it.`);
        }
        return origin;
    }
}

function readOrigin(text: string): string {
    const { origin, pathname, search, hash, hostname } = readHttps(text.trim());
    if (hostname.includes('*')) {
        throw new FrameAddressError(text, 'name each origin; there are no wildcards.');
    }
    if (pathname !== '/' || search !== '' || hash !== '') {
        throw new FrameAddressError(text, `an origin has no path; write ${origin}.`);
    }
    return origin;
}

function readHttps(text: string): URL {
    const url = readAddress(text);
    if (url === null) {
        throw new FrameAddressError(text, 'write a whole address, https://… .');
    }
    if (url.protocol !== 'https:') {
        throw new FrameAddressError(text, 'only https:// pages are embedded.');
    }
    if (url.username !== '' || url.password !== '') {
        throw new FrameAddressError(text, 'leave user name and password out of the address.');
    }
    return url;
}
