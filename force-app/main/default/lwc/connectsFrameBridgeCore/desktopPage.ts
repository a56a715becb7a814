/** Serves a page that was written for another agent desktop, in that desktop's protocol. */
import {
    type CallCommand,
    type CardDataMessage,
    type CommandMessage,
    DESKTOP_ISSUER,
    type DesktopEvent,
    type DesktopMessage,
    type RegisterMessage,
    type SubscriptionType,
} from 'c/connectsFrameProtocol';
import type { DeskCommand } from './commandTarget';
import { changesBetween, type DeskFact, NO_VIEW } from './deskChanges';
import type { FrameSeat, Subscription } from './frameSeat';

/** What the Integration API can do; it has nothing to refuse, hold, mute, mask or record a call with. */
const COMMANDS: { readonly [C in CallCommand]?: DeskCommand } = {
    AnswerEvent: 'answer',
    HangupEvent: 'hangUp',
};

/** A page of this protocol over the life of its frame, which may load several documents. */
export class DesktopPage {
    private readonly seat: FrameSeat;
    /** A second registration, which can only be obeyed when it came from a new document. */
    private waiting: RegisterMessage | null = null;
    /** Whether the frame has loaded a document since the registration. */
    private isStale = false;
    private loads = 0;

    constructor(seat: FrameSeat) {
        this.seat = seat;
    }

    /** Does what a message asks. */
    serve(message: DesktopMessage): void {
        switch (message.messageType) {
            case 'RegisterForClientEvents':
                this.register(message);
                return;
            case 'UnregisterFromClientEvents':
                this.seat.subscription = null;
                this.waiting = null;
                return;
            case 'ContactCardData':
                this.showCard(message);
                return;
            default:
                void this.command(message);
        }
    }

    /**
     * The frame has loaded a document. The window stays the same and the old document cannot say
     * goodbye, so that the new one's registration looks like a second one: it is one from now on,
     * or has been since shortly before.
     */
    loaded(): void {
        this.loads += 1;
        if (this.loads === 1) {
            return;
        }
        if (this.waiting !== null) {
            this.subscribe(this.waiting);
        }
        this.isStale = true;
    }

    private register(message: RegisterMessage): void {
        const { seat } = this;
        if (seat.subscription !== null && !this.isStale) {
            seat.report('already-registered', message.issuer, message.messageType);
            this.waiting = message;
            return;
        }
        this.subscribe(message);
    }

    private subscribe(message: RegisterMessage): void {
        const { seat } = this;
        const { issuer, contactId, subscriptionTypes: types, unknownTypes } = message;
        seat.subscription = null;
        this.waiting = null;
        this.isStale = false;
        if (unknownTypes.length > 0) {
            seat.report('unknown-subscription-types', issuer, unknownTypes.join(', '));
        }
        if (contactId === 'invalid') {
            seat.report('invalid-contact', issuer, message.messageType);
            this.post(null, [acknowledgement(null, 'Invalid Contact ID')]);
            return;
        }
        const contact = contactId ?? this.panelContact;
        if (types.length === 0) {
            this.post(contact, [acknowledgement(contact, 'Invalid Subscription Types')]);
            return;
        }
        const subscription = this.subscription(issuer, contact, types);
        seat.subscription = subscription.known;
        subscription.begin();
    }

    private subscription(
        issuer: string,
        contact: number | null,
        types: readonly SubscriptionType[],
    ): { readonly known: Subscription; readonly begin: () => void } {
        const { seat } = this;
        const eventsOf = (facts: readonly DeskFact[]): DesktopEvent[] =>
            facts
                .map((fact) => this.eventOf(fact))
                .filter((event) => isWanted(types, contact, event));
        const tell = (facts: readonly DeskFact[]): void => {
            const events = eventsOf(facts);
            if (events.length > 0) {
                this.post(contact, events);
            }
        };
        const begin = (): void => {
            const session: DesktopEvent = { messageType: 'SessionInfo', sessionToken: seat.token };
            this.post(contact, [
                acknowledgement(contact, 'Success'),
                ...eventsOf(changesBetween(NO_VIEW, seat.surroundings.view())),
                ...(types.includes('sessioninfo') || types.includes('all') ? [session] : []),
            ]);
        };
        return { known: { issuer, tell }, begin };
    }

    private eventOf(fact: DeskFact): DesktopEvent {
        if (fact.kind === 'agentState') {
            return { messageType: 'AgentState', ...fact.body };
        }
        const contactId = this.seat.surroundings.contactIds.numberOf(fact.body.workItemId);
        return { messageType: 'ContactEvent', contactId, ...fact.body };
    }

    private showCard({ contactId, issuer, name, userImg }: CardDataMessage): void {
        const { seat } = this;
        if (contactId === 'invalid') {
            seat.report('invalid-contact', issuer, 'ContactCardData');
            return;
        }
        const { surroundings } = seat;
        const { contactIds } = surroundings;
        const named = surroundings
            .view()
            .workItems.find(({ Id }) => contactIds.numberOf(Id) === contactId);
        if (contactId !== null && named === undefined) {
            seat.report('invalid-contact', issuer, `ContactCardData: ${contactId}`);
            return;
        }
        const workItemId = named?.Id ?? seat.workItemId;
        seat.showCard(workItemId, issuer, name, userImg === '' ? null : userImg);
    }

    /** Answers only what cannot be done: the protocol has no answer to what can. */
    private async command({ messageType, issuer, contactId }: CommandMessage): Promise<void> {
        const { seat } = this;
        const command = COMMANDS[messageType];
        if (contactId === 'invalid') {
            seat.report('invalid-contact', issuer, messageType);
            this.decline('CommandFailed', messageType, null, 'Invalid Contact ID');
            return;
        }
        const contact = contactId ?? this.panelContact;
        if (command === undefined) {
            seat.report('command-unsupported', issuer, messageType);
            this.decline('CommandUnsupported', messageType, contact, 'not-in-integration-api');
            return;
        }
        const { contactIds } = seat.surroundings;
        const outcome = await seat.command(
            command,
            issuer,
            contact === null ? null : ({ Id }) => contactIds.numberOf(Id) === contact,
        );
        if (outcome !== 'done') {
            this.decline('CommandFailed', messageType, contact, outcome);
        }
    }

    private decline(
        messageType: 'CommandUnsupported' | 'CommandFailed',
        command: CallCommand,
        contactId: number | null,
        reason: string,
    ): void {
        if (this.seat.subscription !== null) {
            this.post(contactId, [{ messageType, command, contactId, reason }]);
        }
    }

    private get panelContact(): number | null {
        const { workItemId, surroundings } = this.seat;
        return workItemId === null ? null : surroundings.contactIds.numberOf(workItemId);
    }

    private post(contactId: number | null, events: readonly DesktopEvent[]): void {
        this.seat.post({ issuer: DESKTOP_ISSUER, contactId, events });
    }
}

function isWanted(
    types: readonly SubscriptionType[],
    contact: number | null,
    event: DesktopEvent,
): boolean {
    if (types.includes('all')) {
        return true;
    }
    if (event.messageType !== 'ContactEvent') {
        return types.includes('agent');
    }
    return types.includes('contacts') || (types.includes('contact') && event.contactId === contact);
}

function acknowledgement(
    contactId: number | null,
    reason: 'Success' | 'Invalid Contact ID' | 'Invalid Subscription Types',
): DesktopEvent {
    const status = reason === 'Success' ? 'OK' : 'ERROR';
    return { messageType: 'ClientEventSubscriptionAcknowledge', contactId, reason, status };
}
