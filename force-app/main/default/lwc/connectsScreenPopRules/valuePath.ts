/**
 * Paths to values of a call:
 *
 *     workItem.Sender
 *     workItem.NamedVariables.Key=user.customer[Value]      the Value of the entry with that Key
 *     interaction.leadData.phones.index=1[phone]            what the adapter's own names mean here
 */
import { farEndOf, parseDisplayForm } from 'c/connectsWorkItems';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** A path cannot be used. */
export interface PathProblem {
    readonly code: 'bad-path' | 'unknown-path';
    readonly hint: string;
}

/** Reads a value of a work item; null where it has none. */
export type ItemValue = (item: WorkItem) => string | null;

type Step =
    | { readonly kind: 'field'; readonly name: string }
    /** The entry of a list whose `key` is `is`, and its `field`. */
    | {
          readonly kind: 'entry';
          readonly key: string;
          readonly is: string;
          readonly field: string;
      };

const STEP = /(?:^|\.)([A-Za-z_]\w*)(?:=([^[\]]+)\[([A-Za-z_]\w*)\])?/y;

/** Every field of a work item (guide, "WorkItem Structure"); the compiler checks that it is. */
const WORK_ITEM_FIELDS: Readonly<Record<keyof WorkItem, true>> = {
    Id: true,
    SecondaryId: true,
    UniqueId: true,
    CrmId: true,
    CrmData: true,
    AgentId: true,
    State: true,
    Service: true,
    DNIS: true,
    DialedNumber: true,
    Sender: true,
    Subject: true,
    Destination: true,
    Direction: true,
    Channel: true,
    CorrelationData: true,
    SelectedWrapupReason: true,
    MediaWrapUpReason: true,
    CallType: true,
    IsInternalCall: true,
    NamedVariables: true,
    LocalVariables: true,
    CreatedTimeStamp: true,
    ConnectedTimeStamp: true,
    WrapedupTimeStamp: true,
    EndedTimeStamp: true,
    TimeZoneOffset: true,
    Participants: true,
    QueueName: true,
    QueueNumber: true,
    CallKeyCallId: true,
    CallKeyPrefix: true,
    CallKeySequenceNum: true,
    PerVar1: true,
    PerVar2: true,
    PerVar3: true,
    PerVar4: true,
    PerVar5: true,
    PerVar6: true,
    PerVar7: true,
    PerVar8: true,
    PerVar9: true,
    PerVar10: true,
};

/** The adapter's names that have a meaning here, and what it is. */
const INTERACTION: Readonly<Record<string, (item: WorkItem) => unknown>> = {
    'activity.customerCli': customerNumber,
    'activity.sourcePhoneNumber': (item) => (item.Direction === 'outbound' ? null : item.Sender),
    'leadData.phones': (item) => [{ index: 1, phone: customerNumber(item) }],
};

const PREVIEW = /PREVIEW$/;

/** Whether a work item has a field of that name (guide, "WorkItem Structure"). */
export function isWorkItemField(name: string): boolean {
    return Object.hasOwn(WORK_ITEM_FIELDS, name);
}

/** @returns what reads the value, or what is wrong with the path */
export function compilePath(path: string): ItemValue | PathProblem {
    const steps = stepsOf(path);
    if (steps === null) {
        return {
            code: 'bad-path',
            hint: 'write names with dots between, and "Key=name[Value]" for an entry of a list',
        };
    }
    const [root, ...rest] = steps;
    if (root?.kind !== 'field' || (root.name !== 'workItem' && root.name !== 'interaction')) {
        return { code: 'unknown-path', hint: 'begin with "workItem." or "interaction."' };
    }
    return root.name === 'workItem' ? workItemValue(rest) : interactionValue(rest);
}

function workItemValue([first, ...rest]: readonly Step[]): ItemValue | PathProblem {
    if (first?.kind !== 'field' || !isWorkItemField(first.name)) {
        return {
            code: 'unknown-path',
            hint: 'name a field of the work item, such as workItem.Sender',
        };
    }
    const name = first.name as keyof WorkItem;
    return (item) => textOf(follow(rest, item[name]));
}

function interactionValue(steps: readonly Step[]): ItemValue | PathProblem {
    const [first, second, ...rest] = steps;
    const name = [first, second].map((step) => (step?.kind === 'field' ? step.name : '')).join('.');
    const read = Object.hasOwn(INTERACTION, name) ? INTERACTION[name] : undefined;
    if (read === undefined) {
        const known = Object.keys(INTERACTION).map((one) => `interaction.${one}`);
        return { code: 'unknown-path', hint: `there are ${known.join(', ')}` };
    }
    return (item) => textOf(follow(rest, read(item)));
}

function stepsOf(path: string): readonly Step[] | null {
    const steps: Step[] = [];
    STEP.lastIndex = 0;
    while (STEP.lastIndex < path.length) {
        const [, name, is, field] = STEP.exec(path) ?? [];
        if (name === undefined) {
            return null;
        }
        steps.push(
            is === undefined || field === undefined
                ? { kind: 'field', name }
                : { kind: 'entry', key: name, is, field },
        );
    }
    return steps;
}

function follow(steps: readonly Step[], start: unknown): unknown {
    return steps.reduce<unknown>((value, step) => {
        if (step.kind === 'field') {
            return fieldOf(value, step.name);
        }
        const entries: readonly unknown[] = Array.isArray(value) ? value : [];
        const entry = entries.find((one) => textOf(fieldOf(one, step.key)) === step.is);
        return fieldOf(entry, step.field);
    }, start);
}

function fieldOf(value: unknown, name: string): unknown {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined;
}

/** Variables may be in display form: what counts is what the agent reads. */
function textOf(value: unknown): string | null {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
        return null;
    }
    const written = String(value);
    const text = (parseDisplayForm(written)?.value ?? written).trim();
    return text === '' ? null : text;
}

/**
 * The number of the other side. That of a campaign stands in its variable where the platform tells
 * it; a preview comes from the dialer's port, which is nobody's number.
 */
export function customerNumber(item: WorkItem): string | null {
    const campaign = (item.NamedVariables ?? []).find(({ Key }) => Key === 'BACustomerNumber');
    const told = textOf(campaign?.Value);
    if (told !== null) {
        return told;
    }
    return PREVIEW.test(item.CallType) && item.Direction !== 'outbound' ? null : farEndOf(item);
}
