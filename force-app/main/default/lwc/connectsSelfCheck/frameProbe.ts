/**
 * Tries whether the browser shows frames of an origin on this page. Which Trusted URLs an org has cannot
 * be read by a component; but what the page's Content Security Policy forbids, the browser reports
 * (W3C, "Content Security Policy Level 3", section "Violation DOM Events").
 */
import { browserTimers } from 'c/connectsLeader';

/** What became of the frame: shown, forbidden by the page's policy, or no word from its server. */
export type FrameAnswer = 'shown' | 'forbidden' | 'silent';

/**
 * Shows a frame that is not seen and runs no scripts.
 * @param url what it loads
 * @param onLoad called when it has loaded
 * @returns takes the frame away
 */
export type ShowFrame = (url: string, onLoad: () => void) => () => void;

/** For a server far away. */
const LOADED_WITHIN_MS = 8_000;
/** Frames that are forbidden load too: an error page of the browser. The report may come after it. */
const REPORTED_WITHIN_MS = 500;
const REPORT = 'securitypolicyviolation';

/**
 * Loads a small file that servers are used to be asked for. Whether it is there does not matter.
 * @param origin such as `https://pages.example.com`
 */
export async function tryFrame(show: ShowFrame, origin: string): Promise<FrameAnswer> {
    const ends: (() => void)[] = [];
    const answer = await new Promise<FrameAnswer>((resolve) => {
        const answerIn = (ms: number, value: FrameAnswer): void => {
            ends.push(browserTimers.after(ms, () => resolve(value)));
        };
        const receive = (event: SecurityPolicyViolationEvent): void => {
            if (isForbidden(event, origin)) {
                resolve('forbidden');
            }
        };
        document.addEventListener(REPORT, receive);
        ends.push(() => document.removeEventListener(REPORT, receive));
        answerIn(LOADED_WITHIN_MS, 'silent');
        ends.push(show(`${origin}/robots.txt`, () => answerIn(REPORTED_WITHIN_MS, 'shown')));
    });
    ends.forEach((end) => end());
    return answer;
}

/** Policies that only report forbid nothing. */
function isForbidden(
    { blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent,
    origin: string,
): boolean {
    return (
        disposition !== 'report' &&
        effectiveDirective === 'frame-src' &&
        // The whole address, or only its origin.
        (blockedURI === origin || blockedURI.startsWith(`${origin}/`))
    );
}
