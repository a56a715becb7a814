/** The pages that the workbench embeds, those of docs/embedding.md, and where they are. */

/** A page to embed. */
export interface SamplePage {
    /** As it stands in the address. */
    readonly name: string;
    readonly label: string;
}

export const SAMPLE_PAGES: readonly SamplePage[] = [
    { name: 'registered', label: "A page in the other desktop's protocol" },
    { name: 'orders', label: 'A page with the client script' },
];

/** The entry of the workbench's address that names the page to embed. */
export const SAMPLE_ENTRY = 'embed';
/** What the pages have in the place of the desk's origin, for their readers to fill in. */
export const DESK_PLACEHOLDER = 'https://acme.lightning.force.com';
/** Where every origin of the workbench's server has the pages. */
export const SAMPLES_PATH = '/embedded';

/**
 * The origin of embedded pages: the same server by another name, as a page of another company is.
 *
 * @param workbench where the workbench's own page is, e.g. `window.location`
 */
export function samplesOrigin({ protocol, port }: Pick<URL, 'protocol' | 'port'>): string {
    return `${protocol}//pages.localhost${port === '' ? '' : `:${port}`}`;
}

/**
 * @param name one of {@link SAMPLE_PAGES}
 * @param workbench where the workbench's own page is
 */
export function sampleAddress(name: string, workbench: Pick<URL, 'protocol' | 'port'>): string {
    return `${samplesOrigin(workbench)}${SAMPLES_PATH}/${name}.html`;
}
