import { preview, progressive } from './campaigns';
import type { GuideScenario } from './guideScenario';
import { blindTransfer, conference, warmTransfer } from './joinedCalls';
import {
    assignCall,
    incomingWithoutWrapUp,
    incomingWithWrapUp,
    notAnswered,
    outgoingCall,
    pauseAndResume,
} from './singleCalls';
import { incomingTask, pauseAndResumeTask } from './tasks';

/** The event scenarios of the guide, in its order, with what each platform tells (`A-ORDER`). */
export const GUIDE_SCENARIOS: readonly GuideScenario[] = [
    incomingWithoutWrapUp,
    incomingWithWrapUp,
    outgoingCall,
    pauseAndResume,
    notAnswered,
    assignCall,
    warmTransfer,
    blindTransfer,
    conference,
    progressive,
    preview,
    incomingTask,
    pauseAndResumeTask,
];
