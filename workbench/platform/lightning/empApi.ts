/** Stand-in for `lightning/empApi`: subscriptions are accepted; no events come, as there is no org. */
import { giveNotice } from '../notices';

/** A subscription to a streaming channel. */
export interface EmpSubscription {
    readonly id: number;
    readonly channel: string;
    readonly replayId: number;
}

const subscriptions = new Map<number, EmpSubscription>();
let lastId = 0;

/** @param channel e.g. `/event/Desk_Event__e` */
export async function subscribe(
    channel: string,
    replayId: number,
    _onMessage: (message: object) => void,
): Promise<EmpSubscription> {
    lastId += 1;
    const subscription: EmpSubscription = { id: lastId, channel, replayId };
    subscriptions.set(lastId, subscription);
    giveNotice('Streaming', `Subscribed to ${channel}. Without an org no events will come.`);
    return subscription;
}

export async function unsubscribe(
    subscription: EmpSubscription,
    callback?: (response: object) => void,
): Promise<object> {
    subscriptions.delete(subscription.id);
    const response = { successful: true, subscription: subscription.channel };
    callback?.(response);
    return response;
}

/** Without a connection there is nothing that could fail. */
export function onError(_callback: (error: object) => void): void {
    // Kept for its signature.
}

export function setDebugFlag(_enabled: boolean): void {
    // Kept for its signature.
}

export async function isEmpEnabled(): Promise<boolean> {
    return true;
}
