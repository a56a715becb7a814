/** A contact center without gadgets, for tests of its figures. */
import type { Platform } from '../../api';
import { resolveAssumptions } from '../../assumptions';
import { createManualClock, type ManualClock } from '../../clock/manualClock';
import { NO_VARIABLES } from '../../finesse/callVariables';
import type { CenterSize } from '../../finesse/configuration';
import { ContactCenter } from '../../finesse/contactCenter';
import { createCenterConfiguration } from '../../finesse/people';
import { createRandom } from '../../random/random';

export interface TestCenter {
    readonly center: ContactCenter;
    readonly clock: ManualClock;
    /** A customer calls that queue. @returns the call's id */
    call(queueNumber: string): string;
}

/** Everybody is signed in and Not Ready, and does nothing alone. */
export function createTestCenter(size: CenterSize, platform: Platform = 'CCE'): TestCenter {
    const clock = createManualClock();
    const random = createRandom(1);
    const center = new ContactCenter({
        configuration: createCenterConfiguration(platform, size, false, random),
        assumptions: resolveAssumptions(),
        clock,
        random,
    });
    for (const agent of center.people) {
        agent.driven = true;
        center.collect(() => agent.voice.signIn());
    }
    return {
        center,
        clock,
        call: (queueNumber) =>
            center.collect(() =>
                center.queues.enter(queueNumber, {
                    from: '41319175200',
                    dialedNumber: '333300',
                    variables: NO_VARIABLES,
                }),
            ),
    };
}
