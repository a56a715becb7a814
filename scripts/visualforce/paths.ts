/** Where the parts of the Visualforce pages lie, from the project's folder. */

/** Metadata of the toolkit. */
export const TOOLKIT_FOLDER = 'force-app/main/default';
/** Sources of the pages' scripts. */
export const PAGES_FOLDER = 'visualforce';
/** Stand-ins for platform modules. */
export const PLATFORM_FOLDER = 'visualforce/platform';
/** The one file of the toolkit that knows how Lightning loads the vendor's library; of its bundles. */
export const LIBRARY_LOADER = 'connectsIntegrationApiSvc/vendorLibrary.ts';
/** Files that know what only Lightning has: PLATFORM_FOLDER has one of the same name for the pages. */
export const REPLACED_FILES = [LIBRARY_LOADER, 'connectsLeader/gadgetWays.ts'];
/** Sources of the base components. */
export const BASE_SOURCES = 'node_modules/lightning-base-components/src/lightning';
/** The built static resource, a folder. */
export const PAGES_RESOURCE = `${TOOLKIT_FOLDER}/staticresources/ConnectsPages`;
/** The built component that carries the labels into the pages. */
export const LABELS_COMPONENT = `${TOOLKIT_FOLDER}/components/ConnectsPageLabels.component`;
