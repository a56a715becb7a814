/** How the toolkit is pointed at the stand-ins of `sim-app` instead of the vendor's package. */

/** Folder of the project with the stand-ins, from the root of the toolkit. */
export const SIM_APP = 'sim-app';

/**
 * With these variables a deploy applies the `replacements` of `sfdx-project.json`; without them the
 * toolkit is what it is for the vendor's package.
 */
export const STAND_IN_ENVIRONMENT: Readonly<Record<string, string>> = {
    CONNECTS_STAND_IN: 'true',
};

/** Component of the softphone in the utility bar, and what stands there in its place. */
const SOFTPHONE = 'opencti:softPhone';
const SIMULATED_GADGET = 'connectsSimulatedGadget';

/** A name of the vendor's package in a text: of metadata, or of an Aura component. */
const METADATA_NAME = /cnx__(\w+)/g;
const COMPONENT_NAME = /\bcnx:(\w+)/g;

/** What a text names of the vendor's package, each without its namespace. */
export function vendorNamesIn(text: string): string[] {
    return [...text.matchAll(METADATA_NAME), ...text.matchAll(COMPONENT_NAME)].map(
        ([, name = '']) => name.replace(/__c$/, ''),
    );
}

/** A text of the toolkit as it is in the form for the stand-ins. */
export function standInText(text: string): string {
    return text
        .replaceAll(METADATA_NAME, (_match, name: string) => name)
        .replaceAll(COMPONENT_NAME, (_match, name: string) => `c:${name}`)
        .replaceAll(SOFTPHONE, SIMULATED_GADGET);
}
