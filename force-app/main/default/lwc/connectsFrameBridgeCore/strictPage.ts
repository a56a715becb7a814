/** Serves a page that speaks the toolkit's own protocol. */
import { envelopeOf, TO_PAGE, type ToDesk } from 'c/connectsFrameProtocol';
import { changesBetween, type DeskFact, NO_VIEW } from './deskChanges';
import type { DeskCommand } from './commandTarget';
import type { FrameSeat, Subscription } from './frameSeat';

type Hello = Extract<ToDesk, { type: 'hello' }>['body'];

/** Does what a message asks. Before `hello`, nothing but `hello` counts. */
export function serveStrict(seat: FrameSeat, message: ToDesk): void {
    const { subscription } = seat;
    if (message.type === 'hello') {
        welcome(seat, message.body);
        return;
    }
    if (subscription === null) {
        seat.report('not-registered', '', message.type);
        return;
    }
    switch (message.type) {
        case 'goodbye':
            seat.subscription = null;
            return;
        case 'showCard': {
            const { workItemId, name, imageUrl } = message.body;
            seat.showCard(workItemId ?? seat.workItemId, subscription.issuer, name, imageUrl);
            return;
        }
        default:
            void carryOut(seat, message.type, message.body, subscription);
    }
}

function welcome(seat: FrameSeat, { page, topics }: Hello): void {
    const { workItemId, token } = seat;
    const subscription: Subscription = {
        issuer: page,
        tell(facts) {
            facts
                .filter((fact) => isWanted(topics, workItemId, fact))
                .forEach((fact) => seat.post(messageOf(fact)));
        },
    };
    seat.subscription = subscription;
    seat.post(envelopeOf(TO_PAGE, 'welcome', { workItemId, correlation: token }));
    subscription.tell(changesBetween(NO_VIEW, seat.surroundings.view()));
}

function isWanted(topics: Hello['topics'], panel: string | null, fact: DeskFact): boolean {
    if (fact.kind === 'agentState') {
        return topics.includes('agent');
    }
    const isPanels = fact.body.workItemId === panel;
    return topics.includes('items') || (isPanels && topics.includes('item'));
}

function messageOf(fact: DeskFact): object {
    return fact.kind === 'agentState'
        ? envelopeOf(TO_PAGE, 'agentState', fact.body)
        : envelopeOf(TO_PAGE, 'workItem', fact.body);
}

async function carryOut(
    seat: FrameSeat,
    command: DeskCommand,
    { request, workItemId }: { readonly request: string; readonly workItemId: string | null },
    subscription: Subscription,
): Promise<void> {
    const named = workItemId ?? seat.workItemId;
    const outcome = await seat.command(
        command,
        subscription.issuer,
        named === null ? null : ({ Id }) => Id === named,
    );
    // A document that was loaded meanwhile has asked nothing yet.
    if (seat.subscription === subscription) {
        seat.post(envelopeOf(TO_PAGE, 'result', { request, outcome }));
    }
}
