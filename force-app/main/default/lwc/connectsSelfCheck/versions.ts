/** What this toolkit is, and what it was written to. */

/** Version of the toolkit, as in package.json. */
export const TOOLKIT_VERSION = '0.1.0';
/** Version of the vendor's guide that `contract.ts` follows. */
export const GUIDE_VERSION = '5.13';
/** Identifier of the toolkit's Integration Setting (guide, "getCustomSettings"). */
export const SETTINGS_IDENTIFIER = 'ConnectsToolkit';
