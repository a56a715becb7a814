/** The Apex method that tells where Visualforce pages are: in the workbench, an origin of their own. */
import { visualforceOrigin } from '../visualforce/origins';

/**
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function orgOriginMethod(name: string): (() => Promise<string>) | undefined {
    return name === 'ConnectsOrigins.visualforce'
        ? () => Promise.resolve(visualforceOrigin(window.location))
        : undefined;
}
