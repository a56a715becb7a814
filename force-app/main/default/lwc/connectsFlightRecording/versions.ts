/** Version of this toolkit, as in package.json; a test compares the two. */
export const TOOLKIT_VERSION = '0.1.0';

/** Version of the Integration API guide that this toolkit implements. */
export const GUIDE_VERSION = '5.13';
