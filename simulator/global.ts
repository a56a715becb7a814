/** The whole simulator as a classic script: both globals, for a page without org or vendor package. */
import type { ConnectsSimulatorGlobal } from './api';
import { assumptions, createLibrary, faults, scenarios, startSimulator } from './index';
import { endLibrariesWithPage } from './library/pageEnd';

const ConnectsSimulator: ConnectsSimulatorGlobal = {
    start: startSimulator,
    scenarios,
    faults,
    assumptions,
};

Object.assign(globalThis, { ConnectsIntegrationAPI: createLibrary(), ConnectsSimulator });
endLibrariesWithPage();
