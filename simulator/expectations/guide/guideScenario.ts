import type { Platform, ScenarioOptions, SimulatorOptions } from '../../api';
import type { Expectation } from '../expectation';

/** One way in which a scenario of the guide goes. */
export interface GuidePlay {
    readonly variant: string;
    readonly platform: Platform;
    /** Name of the simulator's scenario. */
    readonly scenario: string;
    readonly options?: ScenarioOptions;
    /** How the simulator is started, besides the platform. */
    readonly simulator?: SimulatorOptions;
    /** Whether the agent is READY on every channel when it begins. */
    readonly ready: boolean;
    /** Whether a page has taken over dialling, and dials. */
    readonly dialGuard?: boolean;
    readonly expected: Expectation;
    /** What the gadget of the other agent tells, if there is one. */
    readonly expectedOfColleague?: Expectation;
}

/** One of the scenarios that the guide lists under "Event Scenarios". */
export interface GuideScenario {
    /** Its place in the guide. */
    readonly number: number;
    readonly title: string;
    readonly plays: readonly GuidePlay[];
}

export const BOTH_PLATFORMS: readonly Platform[] = ['CCE', 'CCX'];
