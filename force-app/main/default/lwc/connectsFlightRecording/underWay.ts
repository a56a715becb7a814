/** What is under way at some moment of a recording: requests and questions without their answers. */
import type { TapEntry } from 'c/connectsIntegrationApiSvc';

/** Nobody waits longer: neither for a request's answer nor for that of a guard or an agent. */
const GIVEN_UP_AFTER_MS = 75_000;

/** Requests by which a handler of the guide's face gives its verdict. */
const VERDICT_REQUESTS: ReadonlySet<string> = new Set([
    'makeCall',
    'blindTransferCall',
    'shareRecord',
]);

/** Follows the entries of a recording. */
export class UnderWay {
    private readonly waiting = new Map<
        number,
        { readonly at: number; readonly isQuestion: boolean }
    >();

    /** Whether something is under way at a time. */
    isBusy(now: number): boolean {
        for (const [n, { at }] of [...this.waiting]) {
            if (now - at > GIVEN_UP_AFTER_MS) {
                this.waiting.delete(n);
            }
        }
        return this.waiting.size > 0;
    }

    /** Takes the next entry in. */
    apply(entry: TapEntry): void {
        const { kind, n, at } = entry;
        if (kind === 'question') {
            this.waiting.set(n, { at, isQuestion: true });
        } else if (kind === 'request' && entry.data.includes('{"$":"function"}')) {
            this.waiting.set(n, { at, isQuestion: false });
        } else if (kind === 'response' || kind === 'threw' || kind === 'verdict') {
            this.waiting.delete(entry.of);
        } else if (kind === 'ask' && entry.face === 'guide' && VERDICT_REQUESTS.has(entry.name)) {
            this.closeQuestions();
        }
    }

    private closeQuestions(): void {
        for (const [n, { isQuestion }] of [...this.waiting]) {
            if (isQuestion) {
                this.waiting.delete(n);
            }
        }
    }
}
