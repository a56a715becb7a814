/** Carries out what the user of a card wants, as far as it is still possible. */
import type { CardIntent } from 'c/connectsCallPanelCard';
import {
    type ActionName,
    type Consultation,
    itemKey,
    possibleActions,
    type Situation,
    type VariableDraft,
    updateOf,
    variablesOf,
} from 'c/connectsWorkItems';
import type { CrmPort } from 'c/connectsCrmPort';
import type { ConnectsClient, WorkItem } from 'c/connectsIntegrationApiSvc';
import { recordsOf } from './itemRecords';
import type { ItemRequests, RequestWorld } from './itemRequests';
import type { ReasonList } from './reasonList';
import type { TaskReasons } from './taskReasons';
import type { ToneSender } from './toneSender';

/** What intents are carried out with. */
export interface IntentParts {
    readonly requests: ItemRequests;
    readonly tones: ToneSender;
    readonly reasons: ReasonList;
    readonly taskReasons: TaskReasons;
    readonly world: RequestWorld;
    readonly crm: () => CrmPort;
}

type Intent<K extends CardIntent['kind']> = Extract<CardIntent, { kind: K }>;

/** See the file's head. */
export class ItemIntents {
    private readonly parts: IntentParts;
    private readonly shared = new Map<string, string>();

    constructor(parts: IntentParts) {
        this.parts = parts;
    }

    /** Name of the record that was shared last; empty for none. @param key of the work item */
    sharedOf(key: string): string {
        return this.shared.get(key) ?? '';
    }

    /** Between the click and now the work item may have moved on: what is not possible is left. */
    carryOut(intent: CardIntent, item: WorkItem, situation: Situation): void {
        const possible = possibleActions(item, situation);
        switch (intent.kind) {
            case 'act':
                if (possible[intent.action] === null) {
                    void this.move(intent.action, item);
                }
                break;
            case 'dial':
                if (possible[intent.action] === null) {
                    void this.dial(intent, item);
                }
                break;
            case 'tone':
                if (possible.tones === null) {
                    this.parts.tones.press(itemKey(item), intent.tone);
                }
                break;
            case 'reason':
                if (possible.reason === null) {
                    void this.choose(intent.reason, item);
                }
                break;
            case 'variable':
                void this.save(intent, item);
                break;
            case 'share':
                if (possible.share === null) {
                    void this.share(intent, item);
                }
                break;
            case 'loadReasons':
                void this.parts.reasons.load();
                break;
            case 'dismiss':
                this.dismiss(itemKey(item));
                break;
            default:
                void this.show(intent, item);
        }
    }

    /** Completes a consultation; the requests take the call on hold. */
    join(
        action: 'transfer' | 'conference',
        { held, current }: Consultation,
        situation: Situation,
    ): void {
        if (possibleActions(current, situation)[action] !== null) {
            return;
        }
        void this.send(action, held, '', (client) =>
            action === 'transfer'
                ? client.transferConsultationCall(held.Id)
                : client.conferenceConsultationCall(held.Id),
        );
    }

    /** The gadget's dialling rules apply, as to every number that is typed. */
    makeCall(number: string): Promise<void> {
        return this.parts.requests.send(
            { action: 'makeCall', itemKey: null, value: number },
            'move',
            (client) => client.makeCall(number),
        );
    }

    private move(action: ActionName, item: WorkItem): Promise<void> {
        const { Channel, Id } = item;
        return this.send(action, item, '', (client) => {
            if (action === 'accept') {
                return client.startItem(Channel, Id);
            }
            return action === 'wrapUp' && Channel !== 'VOICE'
                ? client.wrapUpItem(Channel, Id)
                : client.endItem(Channel, Id);
        });
    }

    private dial({ action, number }: Intent<'dial'>, item: WorkItem): Promise<void> {
        return this.send(action, item, number, (client) =>
            action === 'consult'
                ? client.makeCall(number)
                : client.blindTransferCall(item.Id, number),
        );
    }

    private choose(reason: string, item: WorkItem): Promise<void> {
        const { Channel, Id } = item;
        const key = itemKey(item);
        const isThere = (items: readonly WorkItem[]): boolean =>
            items.find((each) => itemKey(each) === key)?.SelectedWrapupReason === reason;
        return this.parts.requests.send(
            {
                action: 'reason',
                itemKey: key,
                value: reason,
                // Of a task's reason the gadget tells nothing before the end.
                ...(Channel === 'VOICE' ? { isThere } : {}),
            },
            'reason',
            async (client) => {
                await client.updateWorkItemData(Channel, Id, { WrapUpReason: reason });
                this.parts.taskReasons.choose(item, reason);
            },
        );
    }

    private save({ variable, value }: Intent<'variable'>, item: WorkItem): Promise<void> {
        const { Channel, Id } = item;
        const key = itemKey(item);
        const draft: VariableDraft = { value, base: variable.text };
        const textIn = (items: readonly WorkItem[]): string | undefined => {
            const open = items.find((each) => itemKey(each) === key);
            return open === undefined
                ? undefined
                : variablesOf(open).find(
                      ({ kind, name }) => kind === variable.kind && name === variable.name,
                  )?.text;
        };
        return this.parts.requests.send(
            {
                action: 'variables',
                itemKey: key,
                value: variable.title ?? variable.name,
                isThere: (items) => textIn(items) !== variable.text,
            },
            `variable|${variable.kind}|${variable.name}`,
            (client) => client.updateWorkItemData(Channel, Id, updateOf(draft, variable)),
        );
    }

    private async share({ recordId, objectName }: Intent<'share'>, item: WorkItem): Promise<void> {
        const key = itemKey(item);
        const name = recordsOf(item).find(({ id }) => id === recordId)?.name ?? recordId;
        this.shared.delete(key);
        await this.parts.requests.send(
            { action: 'share', itemKey: key, value: name },
            'record',
            async (client) => {
                await client.shareRecord(objectName, recordId);
                this.shared.set(key, name);
            },
        );
    }

    private show(intent: Intent<'open'> | Intent<'search'>, item: WorkItem): Promise<void> {
        const name =
            intent.kind === 'search'
                ? intent.text
                : (recordsOf(item).find(({ id }) => id === intent.recordId)?.name ??
                  intent.recordId);
        return this.parts.requests.send(
            { action: 'openRecord', itemKey: itemKey(item), value: name },
            'record',
            () =>
                intent.kind === 'search'
                    ? this.parts.crm().openSearch(intent.text)
                    : this.parts.crm().openRecord(intent.recordId),
        );
    }

    private dismiss(key: string): void {
        this.shared.delete(key);
        this.parts.tones.dismiss(key);
        this.parts.requests.dismiss(key);
        this.parts.world.changed();
    }

    private send(
        action: ActionName,
        item: WorkItem,
        value: string,
        request: (client: ConnectsClient) => Promise<void>,
    ): Promise<void> {
        return this.parts.requests.send({ action, itemKey: itemKey(item), value }, 'move', request);
    }
}
