import { createDesk } from '../../__tests__/support/desk';
import type { TraceEntry } from '../../api';
import { findDifference } from '../../expectations/check';
import type { Expectation } from '../../expectations/expectation';
import type { GuidePlay } from '../../expectations/guide/guideScenario';
import { GUIDE_SCENARIOS } from '../../expectations/guide/guideScenarios';
import { findBrokenPromises } from '../../expectations/invariants';
import { observedEvents } from '../../expectations/observed';
import { createLibrary } from '../../index';

const PLAYS = GUIDE_SCENARIOS.flatMap(({ number, title, plays }) =>
    plays.map((play) => ({
        ...play,
        name: `${number}. ${title} on ${play.platform}: ${play.variant}`,
    })),
);

/** Until Salesforce has answered what both gadgets ask at the end. */
const LOOK_UPS_MS = 1_000;

/** A page that has filled onBeforeDial, and dials what it is asked for. */
function openDialGuard(): void {
    const page = createLibrary();
    page.waitReady(() => {
        page.onBeforeDial = ({ callType, dialedNumber, callVariables, workItemId }) => {
            if (callType === 'BLINDTRANSFER') {
                page.blindTransferCall(workItemId ?? '', dialedNumber, true);
            } else {
                page.makeCall(dialedNumber, callVariables ?? {}, true);
            }
        };
    });
}

/** Plays it and compares what the gadgets told with what is expected. */
async function play({ platform, simulator, scenario, options, ready, ...each }: GuidePlay) {
    const { gadget } = createDesk({ ...simulator, platform });
    const colleague = each.expectedOfColleague ? gadget.openGadget() : null;
    if (each.dialGuard) {
        openDialGuard();
    }
    if (ready) {
        await gadget.setAgentState('OVERALL', 'READY');
    }
    const before = gadget.trace.length;
    const beforeColleague = colleague?.trace.length;
    await gadget.play(scenario, options);
    await gadget.advance(LOOK_UPS_MS);
    const findings = compare(gadget.trace, before, each.expected, true);
    return each.expectedOfColleague && colleague
        ? [
              ...findings,
              ...compare(colleague.trace, beforeColleague, each.expectedOfColleague, false),
          ]
        : findings;
}

/** @param complete whether nothing else may follow */
function compare(
    trace: readonly TraceEntry[],
    from: number | undefined,
    expected: Expectation,
    complete: boolean,
): string[] {
    const events = observedEvents(trace, from);
    const difference = findDifference(events, expected, complete);
    return [...(difference === null ? [] : [difference]), ...findBrokenPromises(events)];
}

describe('event scenarios of the guide', () => {
    it("are the guide's 13, in its order, and each is played on both platforms", () => {
        expect(GUIDE_SCENARIOS.map(({ number }) => number)).toEqual(
            Array.from({ length: 13 }, (_, i) => i + 1),
        );
        for (const { plays } of GUIDE_SCENARIOS) {
            expect(new Set(plays.map(({ platform }) => platform))).toEqual(new Set(['CCE', 'CCX']));
        }
    });

    it.each(PLAYS)('$name', async (each) => {
        expect((await play(each)).join('\n\n')).toBe('');
    });
});
