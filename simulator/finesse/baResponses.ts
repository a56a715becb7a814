import type { Platform } from '../api';
import { refusals } from './errors';

/** Responses that a dialer takes during and after a call, both platforms. */
const RESPONSES: readonly RegExp[] = [
    /^Callback (0[1-9]|1[0-2])([0-2]\d|3[01])\d{4} ([01]\d|2[0-3]):[0-5]\d$/,
    /^Callback Cancel$/,
    /^P#\d+$/,
    /^REX_(VOICE|ANS_MACHINE|FAX|INVALID)$/,
];

const CCX_RESPONSES: readonly RegExp[] = [
    ...RESPONSES,
    /^(Skip|Skip-Close|Cancel Reservation|Reclassify|DO_NOT_CALL|BUSY)$/,
];

/** Responses that only a reservation takes. */
const RESERVATION_RESPONSES: readonly string[] = ['Accept', 'Reject', 'Reject-Close'];

/**
 * Checks a response to the dialer (Cisco, "The BAResponse ECC Variable").
 * @throws FinesseError Invalid Input, or Invalid State for what belongs to a reservation
 */
export function checkBaResponse(platform: Platform, response: string): void {
    if (RESERVATION_RESPONSES.includes(response)) {
        throw refusals.invalidState(`${response} belongs to a reservation call`);
    }
    const known = platform === 'CCE' ? RESPONSES : CCX_RESPONSES;
    if (!known.some((pattern) => pattern.test(response))) {
        throw refusals.invalidInput('BAResponse');
    }
}
