/** Checks of embedded pages (docs/embedding.md): whether the browser may show those that are allowed. */
import { AllowedOrigins } from 'c/connectsFrameBridgeCore';
import { serverErrorText } from 'c/connectsFormat';
import type { CheckContext } from './checkPorts';
import { type CheckOutcome, outcome } from './checkResult';

/** Whether the org trusts the origins of its active records as frames. */
export async function checkFrames({ ports }: CheckContext): Promise<CheckOutcome> {
    let listed: readonly string[];
    try {
        listed = await ports.readFrameOrigins();
    } catch (error) {
        const details = [serverErrorText(error)];
        return outcome('failed', 'ApexFailed', { advice: 'AssignDesk', details });
    }
    if (listed.length === 0) {
        return outcome('ok', 'FramesNone');
    }
    const mistakes: string[] = [];
    const allowed = new AllowedOrigins(listed, ({ message }) => mistakes.push(message));
    if (mistakes.length > 0) {
        return outcome('failed', 'FramesMistakes', {
            params: [mistakes.length, listed.length],
            advice: 'CorrectOrigins',
            details: mistakes,
        });
    }
    return tryAll(ports, [...new Set(listed.map((text) => allowed.originOf(text.trim())))]);
}

async function tryAll(
    ports: CheckContext['ports'],
    origins: readonly string[],
): Promise<CheckOutcome> {
    const answers = await Promise.all(origins.map((origin) => ports.tryFrame(origin)));
    const those = (answer: (typeof answers)[number]): string[] =>
        origins.filter((_, index) => answers[index] === answer);
    const forbidden = those('forbidden');
    if (forbidden.length > 0) {
        return outcome('failed', 'FramesForbidden', {
            params: [forbidden.length, origins.length],
            advice: 'TrustUrl',
            details: forbidden,
        });
    }
    const silent = those('silent');
    return silent.length > 0
        ? outcome('warning', 'FramesSilent', {
              params: [silent.length, origins.length],
              advice: 'AskServers',
              details: silent,
          })
        : outcome('ok', 'FramesShown', { params: [origins.length], details: origins });
}
