/** Situations that samples of the guide start from: a call that rings, is active, is consulted about. */
import type { GuideDesk } from './guideDesk';

/** Somebody answers a dialled number within this time. */
const FAR_END_MS = 5_000;

/** A routed call rings at the agent and waits for a page to act. @returns its id */
export async function ring(
    desk: GuideDesk,
    options: Record<string, string | number | boolean> = {},
): Promise<string> {
    // It ends with the desk, and nobody waits for that.
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 3_600_000, ...options });
    await desk.advance(2_000);
    return idOf(desk, 0);
}

/** A routed call that the agent has answered. @returns its id */
export async function talk(
    desk: GuideDesk,
    options: Record<string, string | number | boolean> = {},
): Promise<string> {
    const id = await ring(desk, options);
    desk.gadget.answer(id);
    await desk.advance(2_000);
    return id;
}

/** A held call, and a colleague who is asked about it. @returns the id of the held call */
export async function consult(desk: GuideDesk): Promise<string> {
    const held = await talk(desk);
    desk.gadget.dial(colleagueOf(desk));
    await desk.advance(FAR_END_MS);
    if (idOf(desk, 0) !== held || idOf(desk, 1) === held) {
        throw new Error('The consultation is not beside the call that it is about.');
    }
    return held;
}

/** Extension of a colleague who answers by himself. */
export function colleagueOf({ gadget }: GuideDesk): string {
    return gadget.colleagues[0]?.extension ?? '';
}

/** Id of the agent's first or second call, as the gadget has it. */
export function idOf({ gadget }: GuideDesk, index: 0 | 1): string {
    const voice = gadget.ctiData?.Channels.find(({ Name }) => Name === 'VOICE');
    const item = voice?.Items[index];
    if (item === undefined) {
        throw new Error(`The agent has no call number ${index + 1}.`);
    }
    return item.Id;
}
