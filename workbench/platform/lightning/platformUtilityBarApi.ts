/** Stand-in for `lightning/platformUtilityBarApi`, over the workbench's own utility bar. */
import { giveNotice } from '../notices';
import {
    listUtilities,
    minimizeUtility,
    openUtility,
    updateUtility as changeUtility,
    type Utility,
    type UtilityChange,
} from '../utilities';

/** What is known about an item. */
export interface UtilityInfo {
    readonly id: string;
    readonly utilityLabel: string;
    readonly utilityIcon: string;
    readonly utilityVisible: boolean;
    readonly panelWidth: number;
    readonly panelHeight: number;
}

/** What the page provides to the component in a utility's panel. */
export interface UtilityContext {
    readonly utilityId: string;
}

/** Wire adapter: the id of the utility that the component is in, undefined elsewhere. */
export class EnclosingUtilityId {
    static readonly contextSchema = { utilityId: 'optional' } as const;
    readonly #emit: (utilityId: string | undefined) => void;

    constructor(dataCallback: (utilityId: string | undefined) => void) {
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#emit(undefined);
    }

    update(_config: object, provided?: UtilityContext): void {
        this.#emit(provided?.utilityId);
    }

    disconnect(): void {
        this.#emit(undefined);
    }
}

/** Opens the utility's panel. @throws Error (rejects) for an unknown id */
export async function open(utilityId: string): Promise<boolean> {
    openUtility(known(utilityId).id);
    return true;
}

/** Minimizes the utility's panel. @throws Error (rejects) for an unknown id */
export async function minimize(utilityId: string): Promise<boolean> {
    minimizeUtility(known(utilityId).id);
    return true;
}

/** @throws Error (rejects) for an unknown id */
export async function getInfo(utilityId: string): Promise<UtilityInfo> {
    return describe(known(utilityId));
}

export async function getAllUtilityInfo(): Promise<UtilityInfo[]> {
    return listUtilities().map(describe);
}

/** Changes label or icon of the item. @throws Error (rejects) for an unknown id */
export async function updateUtility(
    utilityId: string,
    attributes: { label?: string; icon?: string; highlighted?: boolean },
): Promise<boolean> {
    const { icon, label, highlighted } = attributes;
    const changes: UtilityChange = {
        ...(label === undefined ? {} : { label }),
        ...(highlighted === undefined ? {} : { isHighlighted: highlighted }),
        ...(icon === undefined ? {} : { icon: icon.includes(':') ? icon : `utility:${icon}` }),
    };
    changeUtility(known(utilityId).id, changes);
    return true;
}

/** Changes the panel's size in px. @throws Error (rejects) for an unknown id */
export async function updatePanel(
    utilityId: string,
    attributes: { width?: number; height?: number },
): Promise<boolean> {
    changeUtility(known(utilityId).id, attributes);
    return true;
}

/** The workbench has no modal utilities; it says so. */
export async function enableModal(utilityId: string, enabled = true): Promise<boolean> {
    giveNotice('Utility bar', `${known(utilityId).label}: modal ${enabled ? 'on' : 'off'}`);
    return true;
}

/** The workbench has no popped-out utilities; it says so. */
export async function enablePopout(utilityId: string, enabled = true): Promise<boolean> {
    giveNotice('Utility bar', `${known(utilityId).label}: pop-out ${enabled ? 'on' : 'off'}`);
    return true;
}

function known(utilityId: string): Utility {
    const utility = listUtilities().find(({ id }) => id === utilityId);
    if (!utility) {
        throw new Error(`There is no utility with the id "${utilityId}".`);
    }
    return utility;
}

function describe(utility: Utility): UtilityInfo {
    return {
        id: utility.id,
        utilityLabel: utility.label,
        utilityIcon: utility.icon,
        utilityVisible: utility.isOpen,
        panelWidth: utility.width,
        panelHeight: utility.height,
    };
}
