import type { SearchResult } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SearchOutcome } from '../api';
import type { Random } from '../random/random';
import { drawRecordId } from './recordIds';

const FIRST_NAMES = ['Emma', 'Jonas', 'Aisha', 'Mateo', 'Grace', 'Viktor', 'Chiara', 'David'];
const LAST_NAMES = ['Brunner', 'Novak', 'Silva', 'Haddad', 'Lindgren', 'Moreau', 'Patel', 'Stone'];

/** How many contacts share a number that belongs to several. */
const SEVERAL = 3;

/**
 * What the search for a customer finds (guide, "WorkItem Structure", SearchResult). The same
 * address always finds the same contacts.
 * @param address number or e-mail address of the customer
 * @param outcome what is found; `by-number` goes by the end of the address
 */
export function findContacts(
    random: Random,
    address: string,
    outcome: SearchOutcome,
): SearchResult {
    switch (outcome === 'by-number' ? outcomeOf(address) : outcome) {
        case 'none':
            return { success: true, errors: null, returnValue: {} };
        case 'several':
            return found(random.stream(`contact ${address}`), address, SEVERAL);
        case 'failed':
            return {
                success: false,
                errors: [{ code: 'SERVER_ERROR', description: 'The search failed (simulated).' }],
                returnValue: {},
            };
        default:
            return found(random.stream(`contact ${address}`), address, 1);
    }
}

/** 0 at the end belongs to nobody, 98 to several, and 99 makes the search fail. */
function outcomeOf(address: string): Exclude<SearchOutcome, 'by-number'> {
    if (address === '' || address.endsWith('0')) {
        return 'none';
    }
    if (address.endsWith('98')) {
        return 'several';
    }
    return address.endsWith('99') ? 'failed' : 'one';
}

function found(random: Random, address: string, count: number): SearchResult {
    const field = address.includes('@') ? 'Email' : 'Phone';
    const contacts = Array.from({ length: count }, () => {
        const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
        const id = drawRecordId(random, '003');
        return [
            id,
            { Name: name, displayName: 'Contact', object: 'Contact', [field]: address },
        ] as const;
    });
    return { success: true, errors: null, returnValue: Object.fromEntries(contacts) };
}
