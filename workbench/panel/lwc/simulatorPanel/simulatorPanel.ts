import { LightningElement } from 'lwc';

/** The simulator beside every page: what shall happen above, what happened below. */
export default class SimulatorPanel extends LightningElement {}
