/** Scripts of static resources that are not loaded as files while something takes their place. */

const standIns = new Map<string, () => Promise<void>>();

/**
 * @param ending how the addresses of the script end
 * @param run what loading it does
 */
export function standInForScript(ending: string, run: () => Promise<void>): void {
    standIns.set(ending, run);
}

/** @returns undefined for scripts that are loaded as files */
export function findScriptStandIn(url: string): (() => Promise<void>) | undefined {
    return [...standIns].find(([ending]) => url.endsWith(ending))?.[1];
}
