/** What takes the place of loading a script of a static resource as a file. */

/** The vendor's library in its static resource: how its address ends. */
export const LIBRARY_SCRIPT = '/js/ConnectsIntegrationAPI.min.js';

/**
 * Loads a script, or does not.
 *
 * @param url address of the script
 * @param loadFile loads the file of that address, as without a stand-in
 */
export type ScriptStandIn = (
    url: string,
    loadFile: (url: string) => Promise<void>,
) => Promise<void>;

const standIns = new Map<string, ScriptStandIn>();

/**
 * @param ending how the addresses of the script end
 * @param run what loading it does, in the place of an earlier stand-in for it
 */
export function standInForScript(ending: string, run: ScriptStandIn): void {
    standIns.set(ending, run);
}

/** @returns undefined for scripts that are loaded as files */
export function findScriptStandIn(url: string): ScriptStandIn | undefined {
    return [...standIns].find(([ending]) => url.endsWith(ending))?.[1];
}
