/** What the library says is possible now: it alone knows, and tells only who asks. */
import type { ConnectsClient, WorkItem } from 'c/connectsIntegrationApiSvc';

/** Answers of the guide's functions `is…Enabled` at one moment. */
export interface Abilities {
    readonly canMakeCall: boolean;
    readonly canSendDtmf: boolean;
    readonly canShareRecord: boolean;
    /** Ids of the work items whose data may be changed. */
    readonly updatable: readonly string[];
}

/** Before anybody was asked. */
export const NO_ABILITIES: Abilities = Object.freeze({
    canMakeCall: false,
    canSendDtmf: false,
    canShareRecord: false,
    updatable: [],
});

type Asked = Pick<
    ConnectsClient,
    | 'isMakeCallEnabled'
    | 'isSendDtmfEnabled'
    | 'isShareRecordEnabled'
    | 'isUpdateWorkItemDataEnabled'
>;

/** Asks the library. @param items the open work items */
export function readAbilities(client: Asked, items: readonly WorkItem[]): Abilities {
    return {
        canMakeCall: client.isMakeCallEnabled,
        canSendDtmf: client.isSendDtmfEnabled,
        canShareRecord: client.isShareRecordEnabled,
        updatable: items
            .filter(({ Channel, Id }) => client.isUpdateWorkItemDataEnabled(Channel, Id))
            .map(({ Id }) => Id),
    };
}

/** Whether nothing has changed. */
export function isSameAbilities(left: Abilities, right: Abilities): boolean {
    return (
        left.canMakeCall === right.canMakeCall &&
        left.canSendDtmf === right.canSendDtmf &&
        left.canShareRecord === right.canShareRecord &&
        left.updatable.length === right.updatable.length &&
        left.updatable.every((id, index) => id === right.updatable[index])
    );
}
