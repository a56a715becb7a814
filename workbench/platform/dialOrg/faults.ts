/** Makes calls about dials slow or fail, the way an org's would. */

/** Names of the faults; the page's address takes them: `?org=slow`. */
export const DIAL_ORG_FAULTS = ['slow', 'failing', 'no-permission', 'lost-answer'] as const;

/** `lost-answer`: what was sent is stored, and the answer never comes back. */
export type DialOrgFault = (typeof DIAL_ORG_FAULTS)[number];

let chosen: DialOrgFault | null | undefined;

/** @param fault what every call suffers from now on; null: none; undefined: as the address says */
export function setDialOrgFault(fault: DialOrgFault | null | undefined): void {
    chosen = fault;
}

/** The fault that calls suffer now; null: none. */
export function dialOrgFault(): DialOrgFault | null {
    return chosen === undefined ? faultOfAddress() : chosen;
}

function faultOfAddress(): DialOrgFault | null {
    const named = new URLSearchParams(window.location.search).get('org')?.toLowerCase();
    return DIAL_ORG_FAULTS.find((fault) => fault === named) ?? null;
}
