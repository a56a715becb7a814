/** The simulator for those who import modules: `docs/simulator.md`. */
export type * from './api';
export { ASSUMPTIONS as assumptions } from './assumptions';
export { FAULTS as faults } from './faults/catalogue';
export { withLoaderFault } from './faults/loader';
export { createLibrary, dropLibrary, placeInToolbar } from './library/library';
export { ENUMERATIONS } from './library/enumerations';
export { CALLBACK_REQUEST_NAMES, EVENT_NAMES } from './library/names';
export { startSimulator } from './simulator';
export type { Envelope, Transport } from './wire/envelope';
export { createBus } from './wire/bus';
import { SCENARIOS } from './scenarios/index';

/** The scenarios as data for a menu. */
export const scenarios = SCENARIOS.map(({ info }) => info);
