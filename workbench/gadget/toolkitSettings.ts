/** The gadget's Integration Setting of the toolkit, as an admin of the simulated site has made it. */
import type { SimulatorOptions } from '../../simulator/api';

/** The identifier that the toolkit asks for. */
export const TOOLKIT_IDENTIFIER = 'ConnectsToolkit';

/** A Swiss site that also calls people in the United States; see docs/dial-rules.md. */
const SITE = [
    'dnc.country=CH',
    'dnc.timeZone=Europe/Zurich',
    'dnc.internalNumbers=33[34]XXX',
    'dnc.emergencyCountries=US',
    'dnc.packs=us-federal,us-fl',
].join(';');

/**
 * The settings string that the simulated site has, unless somebody says otherwise.
 *
 * @param platform the contact center's product: what dials may carry depends on it
 */
export function toolkitSettings(platform: SimulatorOptions['platform'] = 'CCE'): string {
    return `${SITE};dnc.platform=${platform.toLowerCase()}`;
}

/** Options with the site's settings where they name none of their own. */
export function withToolkitSettings(options: SimulatorOptions): SimulatorOptions {
    return {
        customSettings: { [TOOLKIT_IDENTIFIER]: toolkitSettings(options.platform) },
        ...options,
    };
}
