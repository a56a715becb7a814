/**
 * Turns a work item, the rules and what is under way into what its card shows. Pure: the same input
 * gives the same card.
 */
import type { CardButton, CardContent, CardNotice } from 'c/connectsCallPanelCard';
import {
    type ActionName,
    type ActionRun,
    type Blocker,
    type Consultation,
    consultationOf,
    isBusy,
    itemKey,
    type Possibilities,
    possibleActions,
    type Situation,
    type Tones,
    type VariableKind,
} from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import type { ReasonCode, WorkItem } from 'c/connectsIntegrationApiSvc';
import { channelIcon, channelName } from 'c/connectsWords';
import { actionLabel } from './actionWords';
import { itemRecordsView } from './recordView';
import type { Place } from './itemRequests';
import { itemView } from './itemView';
import { LABELS } from './labels';
import { failureNotice, progressOf } from './runWords';

/** What cards are made of. */
export interface PanelWorld {
    readonly situation: Situation;
    readonly consultation: Consultation | null;
    readonly reasons: readonly ReasonCode[] | null;
    readonly areReasonsMissing: boolean;
    readonly isOwnReasonAllowed: boolean;
    runsOf(key: string): readonly [Place, ActionRun][];
    tonesOf(key: string): Tones;
    toneErrorOf(key: string): unknown;
    /** Wrap-up reason of a task that was set here and that the gadget has no event for. */
    chosenReasonOf(item: WorkItem): string;
    /** What was just shared; empty for nothing. */
    sharedOf(key: string): string;
}

const BLOCKERS: Readonly<Record<Blocker, string>> = {
    CONNECTION_LOST: LABELS.blockerLost,
    REQUEST_PENDING: LABELS.blockerPending,
    NOT_ANSWERED_YET: LABELS.blockerNotAnswered,
    IN_CONFERENCE: LABELS.blockerConference,
    NOT_ALLOWED_NOW: LABELS.blockerNotAllowed,
};

const ICONS: Readonly<Partial<Record<ActionName, string>>> = {
    accept: 'utility:check',
    end: 'utility:end_call',
    consult: 'utility:call',
    blindTransfer: 'utility:forward',
    transfer: 'utility:forward',
    conference: 'utility:groups',
    tones: 'utility:dialing',
};

/** The actions of a card's own row, in the order in which agents look for them. */
const ROW: readonly ActionName[] = ['accept', 'consult', 'blindTransfer', 'wrapUp', 'tones', 'end'];

/** The actions between a call on hold and the consultation. */
const JOINT: readonly ActionName[] = ['transfer', 'conference'];

const FORMS: ReadonlySet<ActionName> = new Set<ActionName>(['consult', 'blindTransfer', 'tones']);

/** The card of a work item. */
export function cardView(item: WorkItem, world: PanelWorld): CardContent {
    const { situation, consultation } = world;
    const key = itemKey(item);
    const runs = world.runsOf(key);
    const view = itemView(item, situation.extension, consultation);
    const possible = possibleActions(item, situation);
    return {
        key,
        iconName: channelIcon(item.Channel),
        channelName: channelName(item.Channel),
        role: view.role,
        isFolded: view.role !== '',
        title: view.title,
        subtitle: view.subtitle,
        stateLabel: view.stateLabel,
        stateClass: `pill pill_${view.look}`,
        since: view.since,
        total: view.total,
        buttons: buttonsOf(ROW, item, possible, world),
        progress: progressOf(runs, item),
        isDialling: runs.some(([place, run]) => place === 'move' && isBusy(run)),
        notice: failureNotice(runs, item, world.toneErrorOf(key)) ?? sharedNotice(key, world),
        ownNumber: situation.extension,
        tones: possible.tones === undefined ? null : world.tonesOf(key),
        ...itemRecordsView(item, possible.share === null),
        reason: reasonView(item, possible, runs, world),
        variables: {
            item,
            editable: editableKinds(possible),
            saving: savingOf(runs),
        },
    };
}

/** The joint actions of the consultation under way; empty without one. */
export function jointButtons(world: PanelWorld): CardButton[] {
    const { situation, consultation } = world;
    if (consultation === null) {
        return [];
    }
    const possible = possibleActions(consultation.current, situation);
    return buttonsOf(JOINT, consultation.current, possible, world);
}

/**
 * Work items as the panel lists them: the active one first, with the call that it is about; then
 * what is offered, on hold, in wrap-up. Within that the older one first.
 */
export function inOrder(items: readonly WorkItem[]): WorkItem[] {
    const consultation = consultationOf(items);
    const ranks = { ACTIVE: 1, OFFERED: 2, PAUSED: 3, WRAPUP: 4, ENDED: 5 };
    const rank = (item: WorkItem): number => {
        if (item === consultation?.original) {
            return 0;
        }
        return item === consultation?.consult ? 0.5 : (ranks[item.State] ?? 5);
    };
    return [...items].sort(
        (left, right) =>
            rank(left) - rank(right) ||
            (left.CreatedTimeStamp ?? 0) - (right.CreatedTimeStamp ?? 0),
    );
}

function buttonsOf(
    names: readonly ActionName[],
    item: WorkItem,
    possible: Possibilities,
    { consultation }: PanelWorld,
): CardButton[] {
    const isInConsultation = [consultation?.held, consultation?.current].includes(item);
    return names.flatMap((action) => {
        const blocker = possible[action];
        if (blocker === undefined) {
            return [];
        }
        const label = actionLabel(action, item, consultation);
        return {
            action,
            label,
            hint: blocker === null ? label : BLOCKERS[blocker],
            variant: variantOf(action, item, isInConsultation),
            iconName: iconOf(action, item),
            isDisabled: blocker !== null,
            opensForm: FORMS.has(action),
        };
    });
}

/** One button stands out: the natural next step. In a consultation that is to join the calls. */
function variantOf(
    action: ActionName,
    { State, Channel }: WorkItem,
    isInConsultation: boolean,
): CardButton['variant'] {
    switch (action) {
        case 'accept':
            return 'success';
        case 'end':
            if (State === 'WRAPUP') {
                return 'brand';
            }
            return Channel === 'VOICE' && !isInConsultation ? 'destructive' : 'neutral';
        case 'transfer':
            return 'brand';
        default:
            return 'neutral';
    }
}

function iconOf(action: ActionName, { State, Channel }: WorkItem): string {
    const isHangUp = Channel === 'VOICE' && State !== 'WRAPUP';
    return action === 'end' && !isHangUp ? 'utility:check' : (ICONS[action] ?? '');
}

function reasonView(
    item: WorkItem,
    possible: Possibilities,
    runs: readonly [Place, ActionRun][],
    world: PanelWorld,
): CardContent['reason'] {
    const run = runs.find(([place]) => place === 'reason')?.[1];
    const chosen = world.chosenReasonOf(item);
    if (possible.reason === undefined) {
        return null;
    }
    return {
        chosen,
        pending: isBusy(run) ? (run?.wanted.value ?? null) : null,
        error: run === undefined || isBusy(run) ? '' : failureText(run, item),
        choices: world.reasons,
        areChoicesMissing: world.areReasonsMissing,
        isOwnAllowed: world.isOwnReasonAllowed,
        isEnabled: possible.reason === null,
        isDue: item.State === 'WRAPUP',
    };
}

function editableKinds({ variables, localVariables }: Possibilities): VariableKind[] {
    return [
        ...(variables === null ? (['peripheral', 'named'] as const) : []),
        ...(localVariables === null ? (['local'] as const) : []),
    ];
}

function savingOf(runs: readonly [Place, ActionRun][]): CardContent['variables']['saving'] {
    const prefix = 'variable|';
    return Object.fromEntries(
        runs
            .filter(([place]) => place.startsWith(prefix))
            .map(([place, run]) => [
                place.slice(prefix.length),
                { isBusy: isBusy(run), error: isBusy(run) ? '' : failureText(run, null) },
            ]),
    );
}

function failureText(run: ActionRun, item: WorkItem | null): string {
    return failureNotice([['move', run]], item, undefined)?.text ?? '';
}

function sharedNotice(key: string, world: PanelWorld): CardNotice | null {
    const name = world.sharedOf(key);
    return name === ''
        ? null
        : { variant: 'info', heading: fillLabel(LABELS.shared, name), text: '' };
}
