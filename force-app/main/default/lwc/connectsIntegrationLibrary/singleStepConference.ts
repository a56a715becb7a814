/**
 * A conference in one step, which the Integration API does not have: consult, wait for the answer,
 * join (guide, "makeCall" and "conferenceConsultationCall"). What fails on the way is undone as far
 * as the Integration API can: the consultation is ended. It cannot take a call from hold.
 */
import type { ConnectsClient, WorkItem } from 'c/connectsIntegrationApiSvc';
import type { After } from './after';
import { ConsultedCall } from './consultedCall';
import { UndoneError } from './libraryErrors';

/** How long the other party may take to answer, in ms, guards of the dial included. */
export const ANSWER_DEADLINE_MS = 60_000;

/**
 * @param call the active call that the other party is to join
 * @throws UndoneError with what failed and how things stand
 */
export async function singleStepConference(
    client: ConnectsClient,
    call: WorkItem,
    number: string,
    after: After,
): Promise<void> {
    const consulted = new ConsultedCall(client, call, number);
    try {
        consulted.giveTime(ANSWER_DEADLINE_MS, after);
        await Promise.all([client.makeCall(number), consulted.answered]);
        await client.conferenceConsultationCall(call.Id);
    } catch (error) {
        throw new UndoneError(error, await undo(client, consulted));
    } finally {
        consulted.stop();
    }
}

/** @returns sentences: how things stand */
async function undo(client: ConnectsClient, consulted: ConsultedCall): Promise<string> {
    const said: string[] = [];
    const { open } = consulted;
    if (open !== null) {
        try {
            await client.endItem('VOICE', open.Id);
            said.push('The call to the other party was ended.');
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            said.push(`The call to the other party could not be ended (${reason}): do it by hand.`);
        }
    }
    if (consulted.isOriginalOnHold) {
        said.push('The first call is on hold: take it back in the gadget.');
    }
    return said.join(' ');
}
