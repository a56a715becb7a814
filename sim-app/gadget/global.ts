/** The simulated gadget as a classic script: what its component in an org loads. */
import { mountGadget } from './mountGadget';
import type { SimulatedGadgetGlobal } from './simulatedGadgetGlobal';

const ConnectsSimulatedGadget: SimulatedGadgetGlobal = { mount: mountGadget };

Object.assign(globalThis, { ConnectsSimulatedGadget });
