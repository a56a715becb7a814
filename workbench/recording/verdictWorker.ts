/**
 * Replays a recording exactly, its components included, and says whether the toolkit's service still
 * sends the recorded requests: what `npm run replay` does, beside the page instead of in it.
 */
import {
    describeResult,
    parseRecording,
    replay,
} from '../../force-app/main/default/lwc/connectsFlightRecording/connectsFlightRecording';
import { ServiceDocument } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { Verdict } from './verdict';

addEventListener('message', (event: MessageEvent<string>) => {
    void judge(event.data).then((verdict) => postMessage(verdict));
});

async function judge(text: string): Promise<Verdict> {
    try {
        const result = await replay(
            parseRecording(text),
            ({ load, clock, visit }) => new ServiceDocument(load, clock, visit),
        );
        const { difference } = result;
        return { at: difference?.at ?? null, lines: describeResult(result) };
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { at: 0, lines: [`The comparison failed: ${message}`] };
    }
}
