/** What Apex answers about a call, in words. */
import { fillLabel } from 'c/connectsFormat';
import { OUTCOMES } from './labels';

/** `CallRouteTrial.decide` of Apex. */
export interface RouteAnswer {
    readonly target?: string | null;
    readonly rule?: string | null;
    readonly reason: string;
}

/** @returns one sentence; a reason that is not known is told as it is */
export function sentenceAbout({ target, rule, reason }: RouteAnswer): string {
    const places = [target, rule].filter((value) => typeof value === 'string');
    return fillLabel(OUTCOMES[reason] ?? reason, ...places);
}
