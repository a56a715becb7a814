/** The browser's time for a replay. */
import type { PlayerClock } from './recordingPlayer';

/** `setTimeout`, but without its least wait of some ms for what is due at once. */
export const browserPlayerClock: PlayerClock = {
    now: () => performance.now(),
    after(ms, run) {
        if (ms > 0) {
            const timer = setTimeout(run, ms);
            return () => clearTimeout(timer);
        }
        let isWanted = true;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            if (isWanted) {
                run();
            }
        };
        port2.postMessage(null);
        return () => {
            isWanted = false;
        };
    },
};
