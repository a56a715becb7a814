import type { BeforeDialEvent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Clock } from '../clock/clock';
import type { Gadget } from '../gadget/gadget';
import { createLibrary, dropLibrary } from '../library/library';
import { EVENT_NAMES } from '../library/names';
import type { ScenarioPlayer } from '../scenarios/player';
import type { StrikeTargets } from './strikes';

/** What faults act on in a window with that gadget. */
export function gadgetTargets(gadget: Gadget, player: ScenarioPlayer, clock: Clock): StrikeTargets {
    return {
        isInCall: () =>
            gadget.ctiData?.Channels.some(({ Items }) =>
                Items.some(({ State }) => State === 'ACTIVE'),
            ) ?? false,
        onceInCall(action) {
            const stop = gadget.recorder.watch((entry) => {
                if (entry.kind === 'event' && entry.name === 'onWorkItemConnect') {
                    stop();
                    // Not at once: the event is only just on its way.
                    clock.setTimer(action, 0);
                }
            });
            return stop;
        },
        reload: (ms) => gadget.reload(ms),
        loseConnection: (ms) => gadget.finesse.loseConnection(ms),
        loseConnectionAroundCall(ms) {
            void player.play('connection-lost', { call: 'inside', durationMs: ms });
        },
        unloadDialGuard() {
            if (!gadget.vanishSubscriber('onBeforeDial')) {
                throw new Error('No page has filled onBeforeDial, so none can be unloaded.');
            }
        },
        openSecondTab,
        slowDown: (ms, events) => gadget.slowPage.slowDown(ms, events),
    };
}

/** Another page in the same browser, as far as the gadget can tell. */
function openSecondTab(dialGuard: boolean): () => void {
    const library = createLibrary();
    library.waitReady(() => {
        for (const eventName of EVENT_NAMES) {
            if (eventName !== 'onBeforeDial' && eventName !== 'onShareRecord') {
                library[eventName] = () => {};
            }
        }
        if (dialGuard) {
            library.onBeforeDial = (event) => {
                dialAsAsked(event);
            };
        }
    });
    function dialAsAsked({ callType, callVariables, dialedNumber, workItemId }: BeforeDialEvent) {
        if (callType === 'BLINDTRANSFER') {
            library.blindTransferCall(workItemId ?? '', dialedNumber, true);
        } else {
            library.makeCall(dialedNumber, callVariables ?? {}, true);
        }
    }
    return () => dropLibrary(library);
}
