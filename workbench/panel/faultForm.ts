/** Faults of the simulator's catalogue as the panel offers them. */
import type { ConnectsSimulatorGlobal } from '../../simulator/api';
import { EVENT_NAMES } from '../../simulator/library/names';
import type { FaultOrder } from '../gadget/control';
import { subjectNames } from '../shell/faultAddress';
import { labelOf, type OptionDescription } from './optionFields';
import { STEP_WORDS, upperFirst } from './words';

/** A fault of the catalogue. */
export type FaultInfo = ConnectsSimulatorGlobal['faults'][number];

/** What a fault strikes, in the order of the screen. */
const TARGETS: readonly { readonly target: FaultInfo['target']; readonly label: string }[] = [
    { target: 'request', label: 'Requests' },
    { target: 'event', label: 'Events' },
    { target: 'gadget', label: 'Gadget and connection' },
    { target: 'page', label: 'Pages' },
    { target: 'loader', label: 'Loading of the library, from the start of the page' },
];

/** Faults that strike the same. */
export interface FaultGroup {
    readonly label: string;
    readonly faults: readonly FaultInfo[];
}

/** The catalogue by what a fault strikes. */
export function groupFaults(faults: readonly FaultInfo[]): FaultGroup[] {
    return TARGETS.map(({ target, label }) => ({
        label,
        faults: faults.filter((fault) => fault.target === target),
    })).filter((group) => group.faults.length > 0);
}

/** The parameters of a fault as options; names of requests and events become lists to choose from. */
export function describeParameters(
    fault: FaultInfo | undefined,
): Record<string, OptionDescription> {
    return Object.fromEntries(
        Object.entries(fault?.parameters ?? {}).map(([name, parameter]) => [
            name,
            {
                preset: parameter.default,
                choices: parameter.choices ?? namesFor(name, parameter.unit),
                help: parameter.description,
            },
        ]),
    );
}

function namesFor(parameter: string, unit: string): readonly string[] | undefined {
    if (unit !== 'name') {
        return undefined;
    }
    return ['', ...subjectNames(parameter)];
}

/** When a fault happens that is ordered once. */
export interface MomentChoice {
    /** As `momentOf` reads it. */
    readonly value: string;
    readonly label: string;
}

/** Moments of one sort, for a list. */
export interface MomentGroup {
    readonly label: string;
    readonly moments: readonly MomentChoice[];
}

/** Value of the moment that is none: the fault is not put off. */
export const NOW = '';
const PERCENT = 100;

/** The moments that a fault can be put off to. */
export const MOMENTS: readonly MomentGroup[] = [
    {
        label: 'At the next step',
        moments: Object.entries(STEP_WORDS).map(([name, words]) => ({
            value: `atStep:${name}`,
            label: `${upperFirst(words)} (${name})`,
        })),
    },
    {
        label: 'After the next event',
        moments: EVENT_NAMES.map((name) => ({ value: `afterEvent:${name}`, label: name })),
    },
];

/** @param value of a choice among `MOMENTS`, or `NOW` */
export function momentOf(value: string): Pick<FaultOrder, 'atStep' | 'afterEvent'> {
    const [kind, name] = value.split(':');
    return kind === 'atStep' || kind === 'afterEvent' ? { [kind]: name } : {};
}

/** An order in words: "Once: request late, request makeCall, 5 s, after onWorkItemCreate". */
export function describeOrder(order: FaultOrder, faults: readonly FaultInfo[]): string {
    const { name, parameters, atStep, afterEvent, probability } = order;
    const fault = faults.find((candidate) => candidate.name === name);
    const given = Object.entries(parameters)
        .filter(([parameter, value]) => value !== fault?.parameters[parameter]?.default)
        .map(([parameter, value]) =>
            fault?.parameters[parameter]?.unit === 'ms'
                ? `${Number(value) / 1_000} s`
                : `${labelOf(parameter).toLowerCase()} ${String(value)}`,
        );
    const words = [name.replaceAll('-', ' '), ...given].join(', ');
    if (probability !== undefined) {
        return `By chance: ${words}: ${Math.round(probability * PERCENT)} %`;
    }
    if (fault?.target === 'loader') {
        return `In force since the page was loaded: ${words}`;
    }
    const moment = atStep === undefined ? afterEvent && `after ${afterEvent}` : `at ${atStep}`;
    return `Once: ${[words, moment].filter(Boolean).join(', ')}`;
}
