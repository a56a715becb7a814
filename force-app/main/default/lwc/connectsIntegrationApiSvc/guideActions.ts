/**
 * What the guide's face does differently with dialling and sharing: handlers of `onBeforeDial` and
 * `onShareRecord` are guards, and the requests that dial or share are looked at before they go out.
 */
import type { DialChange, DialContent, DialIntent } from './dialAction';
import { dialEventOf } from './dialAction';
import type { ActionCoordinator } from './actionCoordinator';
import type { IntegrationApi } from './contract';
import type { DialCoordinator } from './dialCoordinator';
import type { GuardOwner } from './guardSeat';
import {
    type GuideCall,
    type GuideDialCall,
    readBlindTransferCall,
    readGuideCall,
    readMakeCall,
} from './guideCall';
import { GuideGuard, type GuideGuardEnvironment, respondTo } from './guideGuard';
import type { FinalVerdict } from './guardVerdict';
import { type ShareChange, type ShareContent, shareEventOf, type ShareIntent } from './shareAction';

/** Coordinator of the gadget's "Share Record" button. */
export type ShareCoordinator = ActionCoordinator<ShareIntent, ShareContent, ShareChange>;

/** What the guide's face needs for dialling and sharing. */
export interface GuideActionsEnvironment extends GuideGuardEnvironment {
    readonly api: IntegrationApi;
    readonly dials: DialCoordinator;
    readonly shares: ShareCoordinator;
}

type Handler = (event: unknown) => void;

const DIAL_RULES = {
    slot: 'onBeforeDial',
    eventOf: dialEventOf,
    verdictOf: dialVerdictOf,
    belongsTo: (call: GuideDialCall, intent: DialIntent) =>
        (intent.callType === 'BLINDTRANSFER' ? call.workItemId === intent.workItemId : true) &&
        call.name === requestNameOf(intent) &&
        isSameParty(call.number, intent.number),
    repeats: (call: GuideDialCall, earlier: GuideDialCall) =>
        call.name === earlier.name &&
        call.workItemId === earlier.workItemId &&
        isSameParty(call.number, earlier.number),
};

const SHARE_RULES = {
    slot: 'onShareRecord',
    eventOf: shareEventOf,
    verdictOf: ({ args }: GuideCall): FinalVerdict<ShareChange> => {
        const [recordType, recordId] = args.map((argument) => String(argument));
        return { verdict: 'change', recordType, recordId };
    },
    belongsTo: ({ args }: GuideCall, { recordId }: ShareIntent) => args[1] === recordId,
    repeats: (call: GuideCall, earlier: GuideCall) => call.args[1] === earlier.args[1],
};

/** Dialling and sharing of one component. */
export class GuideActions {
    /** The requests that take the place of the library's. */
    readonly functions: ReadonlyMap<string, (...args: unknown[]) => void>;
    private readonly environment: GuideActionsEnvironment;
    private readonly dialGuard: GuideGuard<DialIntent, GuideDialCall, DialChange>;
    private readonly shareGuard: GuideGuard<ShareIntent, GuideCall, ShareChange>;

    constructor(owner: GuardOwner, environment: GuideActionsEnvironment) {
        const { dials, shares } = environment;
        this.environment = environment;
        this.dialGuard = new GuideGuard(
            owner,
            DIAL_RULES,
            environment,
            (seat) => dials.addGuard(seat),
            () => dials.handlerDeadlineMs,
        );
        this.shareGuard = new GuideGuard(owner, SHARE_RULES, environment, (seat) =>
            shares.addGuard(seat),
        );
        this.functions = new Map([
            ['makeCall', (...args: unknown[]) => this.dial(readMakeCall(args))],
            ['blindTransferCall', (...args: unknown[]) => this.dial(readBlindTransferCall(args))],
            ['shareRecord', (...args: unknown[]) => this.share(readGuideCall('shareRecord', args))],
        ]);
    }

    /** @returns whether the slot is one of those that take over an action of the gadget */
    setHandler(slot: string, handler: Handler | null): boolean {
        const guard = { onBeforeDial: this.dialGuard, onShareRecord: this.shareGuard }[slot];
        guard?.setHandler(handler);
        return guard !== undefined;
    }

    private dial(call: GuideDialCall): void {
        const { dials, reporter } = this.environment;
        if (this.dialGuard.takes(call)) {
            return;
        }
        if (!call.isImmediate || call.number === '' || !dials.guardsImmediateDials) {
            if (dials.isUndecided) {
                void dials.whenDecided().then(() => this.send(call));
            } else {
                this.send(call);
            }
            return;
        }
        const { number, callVariables, workItemId, callback } = call;
        const intent =
            workItemId === null
                ? dials.callIntent(number, callVariables)
                : dials.transferIntent(workItemId, number);
        dials.submit(intent, ({ error }) => {
            if (callback !== null) {
                respondTo(callback, error, reporter);
            }
        });
    }

    private share(call: GuideCall): void {
        if (!this.shareGuard.takes(call)) {
            this.send(call);
        }
    }

    private send({ name, args, callback }: GuideCall): void {
        const { api } = this.environment;
        const request = Reflect.get(api, name) as (...all: unknown[]) => void;
        Reflect.apply(request, api, callback === null ? args : [...args, callback]);
    }
}

function requestNameOf({ callType }: DialIntent): string {
    return callType === 'BLINDTRANSFER' ? 'blindTransferCall' : 'makeCall';
}

function dialVerdictOf(call: GuideDialCall, intent: DialIntent): FinalVerdict<DialContent> {
    const { name, number, callVariables, workItemId } = call;
    if (name !== requestNameOf(intent) || workItemId !== transferredId(intent)) {
        const expected = `${requestNameOf(intent)} of the same call`;
        return deny(`${name} is no answer to ${intent.callType}: that takes ${expected}.`);
    }
    if (!call.isImmediate) {
        return deny(
            `Inside onBeforeDial, ${name} needs dialNumberImmediately = true; without it onBeforeDial would be raised again for ever.`,
        );
    }
    return { verdict: 'change', number, callVariables };
}

function transferredId({ callType, workItemId }: DialIntent): string | null {
    return callType === 'BLINDTRANSFER' ? workItemId : null;
}

function deny(reason: string): FinalVerdict<DialContent> {
    return { verdict: 'deny', reason };
}

/** The same digits, or one number with a prefix before the other. */
function isSameParty(left: string, right: string): boolean {
    const [one, other] = [left, right].map((number) => number.replaceAll(/\D/g, ''));
    return (
        left === right ||
        (one !== undefined &&
            other !== undefined &&
            Math.min(one.length, other.length) > 2 &&
            (one.endsWith(other) || other.endsWith(one)))
    );
}
