/** The Apex methods of the do-not-call guard: answers of the workbench's own org. */
import { hasPermission } from '../salesforce/permissions';
import {
    changeDialOrg,
    type CountedDial,
    type DecisionRecord,
    dialOrgData,
    numberKey,
} from './data';
import { apexFailure } from '../apexFailure';
import { dialOrgFault } from './faults';
import { flagsOf, type NumberQuery } from './flags';

interface LogResult {
    readonly clientId: string;
    readonly state: 'stored' | 'refused';
    readonly message: string | null;
}

type Fields = Readonly<Record<string, unknown>> & { readonly clientId: string };

/** How long the org takes, in ms: a usual one, and a slow one. */
export const ANSWER_MS = 100;
export const SLOW_MS = 4_000;

const RULES_URL = '/custom-metadata/Connects_Dial_Rule';
const MAX_NUMBERS = 5;
const MAX_ENTRIES = 50;

const METHODS: Readonly<Record<string, (parameters: object) => unknown>> = {
    'DialLookUp.lookUp': (parameters) => {
        const { queries, facts } = parameters as {
            queries: readonly NumberQuery[];
            facts: readonly string[];
        };
        if (queries.length === 0 || queries.length > MAX_NUMBERS) {
            throw apexFailure(`Ask about 1 to ${MAX_NUMBERS} numbers at a time.`);
        }
        return queries.map((query) => flagsOf(query, facts));
    },
    'DialDecisionLog.store': (parameters) =>
        limited((parameters as { entries: readonly Fields[] }).entries).map(storeDecision),
    'DialCounter.count': (parameters) =>
        limited((parameters as { dials: readonly Fields[] }).dials).map(countDial),
};

/** Methods that change something, and whose answer can be lost. */
const WRITING: ReadonlySet<string> = new Set(['DialDecisionLog.store', 'DialCounter.count']);

/**
 * The workbench's answer for an Apex method of the guard.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function dialOrgMethod(
    name: string,
): ((parameters?: object) => Promise<unknown>) | undefined {
    if (name === 'DialRuleReader.rules') {
        return readRules;
    }
    const method = METHODS[name];
    return method === undefined
        ? undefined
        : async (parameters = {}) => {
              const fault = dialOrgFault();
              // Parameters and answers cross as JSON.
              const copy = JSON.parse(JSON.stringify(parameters)) as object;
              await wait(fault === 'slow' ? SLOW_MS : ANSWER_MS);
              refuse(name, fault);
              const answer = method(copy);
              if (fault === 'lost-answer' && WRITING.has(name)) {
                  throw apexFailure('Disconnected or offline', 0);
              }
              return answer;
          };
}

async function readRules(): Promise<unknown> {
    const fault = dialOrgFault();
    await wait(fault === 'slow' ? SLOW_MS : ANSWER_MS);
    refuse('DialRuleReader.rules', fault);
    const response = await fetch(RULES_URL);
    if (!response.ok) {
        throw apexFailure(await response.text());
    }
    return response.json();
}

function refuse(name: string, fault: ReturnType<typeof dialOrgFault>): void {
    const [className] = name.split('.');
    if (fault === 'failing') {
        throw apexFailure('An internal server error has occurred', 500);
    }
    if (fault === 'no-permission') {
        throw apexFailure(`You do not have access to the Apex class named '${className}'.`);
    }
    if (className !== 'DialRuleReader' && hasPermission('Connects_Dial_Guard') !== true) {
        throw apexFailure('You lack the custom permission "Connects_Dial_Guard".');
    }
}

function storeDecision(fields: Fields): LogResult {
    const { clientId, queueId, queueNumber, e164, ...others } = fields;
    if (fields['answer'] === 'overridden' && hasPermission('Connects_Dial_Override') !== true) {
        const message = 'You lack the custom permission to dial against the guard.';
        return { clientId, state: 'refused', message };
    }
    const { decisions } = dialOrgData();
    if (!decisions.some((known) => known.clientId === clientId)) {
        const record: DecisionRecord = {
            clientId,
            queueId: String(queueId),
            queueNumber: Number(queueNumber),
            numberKey: typeof e164 === 'string' ? numberKey(e164) : null,
            lastDigits: typeof e164 === 'string' ? e164.slice(-2) : null,
            createdAt: Date.now(),
            fields: others,
        };
        changeDialOrg({ decisions: [...decisions, record] });
    }
    return { clientId, state: 'stored', message: null };
}

function countDial(fields: Fields): LogResult {
    const { clientId, e164, placedAt } = fields;
    if (typeof e164 !== 'string' || typeof placedAt !== 'number') {
        return { clientId, state: 'refused', message: 'Give clientId, e164, placedAt.' };
    }
    const { dials } = dialOrgData();
    if (!dials.some((known) => known.clientId === clientId)) {
        const dial: CountedDial = {
            clientId,
            numberKey: numberKey(e164),
            placedAt: Math.min(placedAt, Date.now()),
        };
        changeDialOrg({ dials: [...dials, dial] });
    }
    return { clientId, state: 'stored', message: null };
}

function limited(entries: readonly Fields[]): readonly Fields[] {
    if (entries.length > MAX_ENTRIES) {
        throw apexFailure(`Send at most ${MAX_ENTRIES} entries at a time.`);
    }
    return entries;
}

function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}
