/** Faults of the simulator's catalogue as the panel offers them. */
import type { ConnectsSimulatorGlobal } from '../../simulator/api';
import { CALLBACK_REQUEST_NAMES, EVENT_NAMES } from '../../simulator/library/names';
import type { OptionDescription } from './optionFields';

/** A fault of the catalogue. */
export type FaultInfo = ConnectsSimulatorGlobal['faults'][number];

/** What a fault strikes, in the order of the screen. */
const TARGETS: readonly { readonly target: FaultInfo['target']; readonly label: string }[] = [
    { target: 'request', label: 'Requests' },
    { target: 'event', label: 'Events' },
    { target: 'gadget', label: 'Gadget and connection' },
    { target: 'page', label: 'Pages' },
];

/** Faults that strike the same. */
export interface FaultGroup {
    readonly label: string;
    readonly faults: readonly FaultInfo[];
}

/** The catalogue by what a fault strikes; those of loading happen before there is a panel. */
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
    return ['', ...(parameter === 'event' ? EVENT_NAMES : CALLBACK_REQUEST_NAMES)];
}
