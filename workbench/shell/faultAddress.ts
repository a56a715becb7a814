/** The faults in the page's address: `fault.1=request-late&fault.1.request=makeCall&fault.1.ms=5000`. */
import type { ConnectsSimulatorGlobal } from '../../simulator/api';
import { CALLBACK_REQUEST_NAMES, EVENT_NAMES } from '../../simulator/library/names';
import type { FaultOrder } from '../gadget/control';
import { choiceOf, numberFrom, textOf, yesOrNo, type Reading } from './addressValues';

type Catalogue = ConnectsSimulatorGlobal['faults'];
type FaultInfo = Catalogue[number];
type FaultParameter = FaultInfo['parameters'][string];

/** The faults that an address names, and what in it made no sense. */
export interface AddressedFaults {
    /** In the order of their numbers. */
    readonly orders: readonly FaultOrder[];
    readonly problems: readonly string[];
}

/** What an order has besides the fault's own parameters; no fault has a parameter of that name. */
export const ORDER_ENTRIES = ['atStep', 'afterEvent', 'chance'] as const;

interface Entry {
    /** As it stands in the address, e.g. `fault.1.ms`. */
    readonly name: string;
    readonly text: string;
}

/** The entries of one number. */
interface NumberedFault {
    fault: Entry | null;
    readonly details: Map<string, Entry>;
}

const PREFIX = 'fault.';
/** `fault.1` names the fault, `fault.1.ms` a detail of it. */
const NUMBERED = /^fault\.([1-9]\d*)(?:\.(.+))?$/;
/** A moment or chance that cannot be read makes another fault of it: then none is ordered. */
type OrderReading = (text: string) => Reading<string | number>;
const ORDER_READERS: Readonly<Record<(typeof ORDER_ENTRIES)[number], OrderReading>> = {
    atStep: stepName,
    afterEvent: nameOf('event', EVENT_NAMES),
    chance: probability,
};

/**
 * The faults that an address names, by number. A parameter that makes no sense has its default; a
 * fault whose name, moment or chance makes none is left out. Both are told.
 *
 * @param search query part of the address
 * @param catalogue the faults that there are
 */
export function readFaults(search: string, catalogue: Catalogue): AddressedFaults {
    const problems: string[] = [];
    const orders = [...numberedFaults(search, problems)]
        .sort(([number], [other]) => number - other)
        .map(([number, entries]) => readOrder(number, entries, catalogue, problems))
        .filter((order) => order !== null);
    return { orders, problems };
}

/**
 * Entries that put faults into an address in the place of those that are there.
 *
 * @param search query part of the present address
 * @param orders the faults, in their order
 */
export function faultEntries(
    search: string,
    orders: readonly FaultOrder[],
): Record<string, string | number | boolean | undefined> {
    const entries: Record<string, string | number | boolean | undefined> = {};
    for (const name of new URLSearchParams(search).keys()) {
        if (isFaultEntry(name)) {
            entries[name] = undefined;
        }
    }
    orders.forEach(({ name, parameters, atStep, afterEvent, probability: chance }, index) => {
        const own = `${PREFIX}${index + 1}`;
        entries[own] = name;
        for (const [detail, value] of Object.entries({
            ...parameters,
            atStep,
            afterEvent,
            chance,
        })) {
            if (value !== undefined) {
                entries[`${own}.${detail}`] = value;
            }
        }
    });
    return entries;
}

/** The names that a fault's parameter of that name chooses from. */
export function subjectNames(parameter: string): readonly string[] {
    return parameter === 'event' ? EVENT_NAMES : CALLBACK_REQUEST_NAMES;
}

function isFaultEntry(name: string): boolean {
    return name === 'fault' || name.startsWith(PREFIX);
}

function numberedFaults(search: string, problems: string[]): Map<number, NumberedFault> {
    const found = new Map<number, NumberedFault>();
    for (const [name, text] of new URLSearchParams(search)) {
        const match = NUMBERED.exec(name);
        if (match) {
            const number = Number(match[1]);
            const entries = found.get(number) ?? { fault: null, details: new Map() };
            found.set(number, entries);
            if (match[2] === undefined) {
                entries.fault = { name, text };
            } else {
                entries.details.set(match[2], { name, text });
            }
        } else if (isFaultEntry(name)) {
            problems.push(
                `${name}=${text}: faults have numbers from 1, as in fault.1=event-dropped.`,
            );
        }
    }
    return found;
}

/** @returns null when there is nothing to order */
function readOrder(
    number: number,
    { fault, details }: NumberedFault,
    catalogue: Catalogue,
    problems: string[],
): FaultOrder | null {
    const info = catalogue.find(({ name }) => name === fault?.text);
    if (!info) {
        const own = `${PREFIX}${number}`;
        const known = catalogue.map(({ name }) => name).join(', ');
        const detail = [...details.values()][0];
        problems.push(
            fault
                ? `${own}=${fault.text}: it takes ${known}.`
                : `${detail?.name}=${detail?.text}: it needs the fault that it belongs to, as ${own}=….`,
        );
        return null;
    }
    const values = new Map<string, string | number | boolean>();
    const failed = new Set<string>();
    for (const [detail, { name, text }] of details) {
        const reading = readDetail(info, detail, text);
        if ('takes' in reading) {
            failed.add(detail);
            problems.push(`${name}=${text}: it takes ${reading.takes}.`);
        } else {
            values.set(detail, reading.value);
        }
    }
    const parts = ORDER_ENTRIES.filter((entry) => details.has(entry));
    if (parts.length > 1) {
        problems.push(
            `fault.${number}=${info.name}: it takes one of ${ORDER_ENTRIES.join(', ')}, not ${parts.join(' and ')}.`,
        );
        return null;
    }
    return parts.some((entry) => failed.has(entry)) ? null : toOrder(info.name, values);
}

function readDetail(
    info: FaultInfo,
    detail: string,
    text: string,
): Reading<string | number | boolean> {
    const own = ORDER_ENTRIES.find((entry) => entry === detail);
    if (own) {
        return info.target === 'loader'
            ? { takes: 'nothing, for the fault holds from the start of the page' }
            : ORDER_READERS[own](text);
    }
    const parameter = Object.hasOwn(info.parameters, detail) ? info.parameters[detail] : undefined;
    if (parameter) {
        return readParameter(detail, parameter, text);
    }
    const known = [...Object.keys(info.parameters), ...ORDER_ENTRIES].join(', ');
    return { takes: `nothing, for the fault has only ${known}` };
}

function readParameter(
    name: string,
    { unit, choices }: FaultParameter,
    text: string,
): Reading<string | number | boolean> {
    switch (unit) {
        case 'ms':
            return numberFrom(0)(text);
        case 'count':
            return numberFrom(1, 'whole')(text);
        case 'flag':
            return yesOrNo(text);
        case 'choice':
            return choiceOf(choices ?? [])(text);
        case 'name':
            return text === '' ? textOf(text) : nameOf(name, subjectNames(name))(text);
        case 'text':
            return textOf(text);
    }
}

function toOrder(name: string, values: ReadonlyMap<string, string | number | boolean>): FaultOrder {
    const parameters = Object.fromEntries(
        [...values].filter(([detail]) => !ORDER_ENTRIES.some((entry) => entry === detail)),
    );
    const [atStep, afterEvent, chance] = ORDER_ENTRIES.map((entry) => values.get(entry));
    return {
        name,
        parameters,
        ...(atStep === undefined ? {} : { atStep: String(atStep) }),
        ...(afterEvent === undefined ? {} : { afterEvent: String(afterEvent) }),
        ...(chance === undefined ? {} : { probability: Number(chance) }),
    };
}

function stepName(text: string): Reading<string> {
    return text.trim() === ''
        ? { takes: 'the name of a step, e.g. answer or incoming-call: answer' }
        : { value: text };
}

/** A name of the guide; there are too many to list them all. */
function nameOf(kind: string, names: readonly string[]): (text: string) => Reading<string> {
    return (text) =>
        names.includes(text)
            ? { value: text }
            : {
                  takes: `the name of ${kind === 'event' ? 'an' : 'a'} ${kind}, e.g. ${names[0] ?? ''}`,
              };
}

function probability(text: string): Reading<number> {
    const reading = numberFrom(0)(text);
    return 'value' in reading && reading.value <= 1
        ? reading
        : { takes: 'a number from 0, never, to 1, each time' };
}
