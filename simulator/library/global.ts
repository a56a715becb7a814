/** The library stand-in alone, as a classic script: what a page loads in place of the vendor's file. */
import { createLibrary } from './library';
import { endLibrariesWithPage } from './pageEnd';

Object.assign(globalThis, { ConnectsIntegrationAPI: createLibrary() });
endLibrariesWithPage();
