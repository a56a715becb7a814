/** Which reasons are shown: the configured ones, one of the agent's own, or those that a search finds. */
import { byteLength } from 'c/connectsWorkItems';
import type { ReasonCode } from 'c/connectsIntegrationApiSvc';

/** From so many reasons on a search is quicker than the eye. */
export const SEARCH_FROM = 9;
/** Cisco: a wrap-up reason has at most so many bytes. */
export const LONGEST_REASON_BYTES = 39;

/** A reason to choose. */
export interface ReasonChoice {
    readonly label: string;
    readonly isChosen: boolean;
    readonly isPending: boolean;
}

/**
 * The reasons in the order of their configuration; one that is chosen and not configured comes first
 * (guide, "updateWorkItemData": the gadget lists a custom reason while it is selected).
 * @param search a part of the label; the chosen one stays whatever is searched
 */
export function reasonChoices(
    configured: readonly ReasonCode[],
    chosen: string,
    pending: string | null,
    search: string,
): ReasonChoice[] {
    const wanted = search.trim().toLocaleLowerCase();
    const labels = new Set(
        [chosen, pending ?? ''].filter(
            (label) => label !== '' && !configured.some(({ Label }) => Label === label),
        ),
    );
    configured
        .map(({ Label }) => Label)
        .filter(
            (label) =>
                label === chosen || label === pending || label.toLocaleLowerCase().includes(wanted),
        )
        .forEach((label) => labels.add(label));
    return [...labels].map((label) => ({
        label,
        isChosen: label === chosen,
        isPending: label === pending,
    }));
}

/** How many bytes an own reason is too long; 0 when it fits. */
export function excessBytes(text: string): number {
    return Math.max(0, byteLength(text.trim()) - LONGEST_REASON_BYTES);
}
