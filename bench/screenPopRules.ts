/**
 * What it costs to decide what is searched for a call, with 10,000 screen pop rules of every kind:
 * from the work item to the searches with their values. A bare linear scan is timed beside it: the
 * same conditions as an array of functions, asked one after the other until one fits, and nothing
 * else.
 */
import {
    type CallKind,
    callKindOf,
    compileScreenPop,
    readScreenPopConfiguration,
    type ScreenPopRules,
    sitePhoneForms,
} from '../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';
import type { WorkItem } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { CALL } from '../jest/screenPops';
import { compare } from './compare';
import type { Figure } from './report';
import { median, percentile } from './statistics';

const RULES = 10_000;
const CALLS = 1_000;
const DECISIONS = 20_000;
const WARM_UP = 2_000;
const TARGET_MS = 5;

const KINDS: readonly CallKind[] = ['inbound', 'outbound', 'manual', 'preview'];

/** A rule as JSON has it. */
interface BenchRule {
    readonly callType: readonly CallKind[];
    readonly queue?: readonly string[];
    readonly finesseCallType?: readonly string[];
    readonly variable?: Readonly<Record<string, readonly string[]>>;
}

/** Runs the measurement. @returns the lines to print */
export async function screenPopRules(): Promise<Figure[]> {
    const rules = Array.from({ length: RULES }, (_, index) => ruleOf(index));
    const json = JSON.stringify({
        screenPop: {
            default: SEARCH,
            rules: rules.map((rule, index) => ({ ...SEARCH, ...rule, name: `rule ${index}` })),
        },
    });
    const start = performance.now();
    const configuration = readScreenPopConfiguration(json);
    const read = performance.now();
    const pop = compileScreenPop(configuration, {
        phones: sitePhoneForms({ callingCode: '1', trunkPrefix: '' }),
    });
    const compiled = performance.now();
    const tests = rules.map(testOf);
    const calls = Array.from({ length: CALLS }, (_, index) => callOf(index));
    checkAgreement(pop, tests, calls);
    const costs = costsOf(pop, calls);
    const { ratio, microseconds } = await alternately(pop, tests, calls);
    const typical = median(costs);
    return [
        { what: `reading ${RULES} rules`, value: `${(read - start).toFixed(0)} ms` },
        { what: `compiling ${RULES} rules`, value: `${(compiled - read).toFixed(0)} ms` },
        {
            what: 'decision, median',
            value: `${typical.toFixed(3)} ms`,
            target: `under ${TARGET_MS} ms`,
            isMet: typical < TARGET_MS,
        },
        { what: '  at the 99th percentile', value: `${percentile(costs, 99).toFixed(3)} ms` },
        {
            what: 'a bare linear scan of the conditions, median',
            value: `${(microseconds('scan') / 1000).toFixed(3)} ms`,
        },
        {
            what: 'decision against the bare scan',
            value: `${ratio('decide', 'scan').toFixed(3)} times as long`,
        },
    ];
}

/** Of both ways the same call is asked about in turn. */
async function alternately(
    pop: ScreenPopRules,
    tests: readonly RuleTest[],
    calls: readonly WorkItem[],
): ReturnType<typeof compare> {
    let next = 0;
    const call = (): WorkItem => {
        next = (next + 1) % calls.length;
        return calls[next] ?? CALL;
    };
    return compare({
        decide: () => {
            const item = call();
            pop.decide(item, callKindOf(item));
        },
        scan: () => {
            scan(tests, call());
        },
    });
}

function costsOf(pop: ScreenPopRules, calls: readonly WorkItem[]): number[] {
    const costs: number[] = [];
    for (let round = -WARM_UP; round < DECISIONS; round += 1) {
        const item = calls[Math.abs(round) % calls.length] ?? CALL;
        const start = performance.now();
        const { searches } = pop.decide(item, callKindOf(item));
        const ms = performance.now() - start;
        if (searches.length === 0) {
            throw new Error(`Nothing is searched for call ${item.Id}.`);
        }
        if (round >= 0) {
            costs.push(ms);
        }
    }
    return costs;
}

/** Both ways must find the same, and in every part of the rules. */
function checkAgreement(
    pop: ScreenPopRules,
    tests: readonly RuleTest[],
    calls: readonly WorkItem[],
): void {
    const positions = calls.map((item) => {
        const { decidedBy } = pop.decide(item, callKindOf(item));
        const position = decidedBy?.position ?? -1;
        const scanned = scan(tests, item);
        if (scanned !== position) {
            throw new Error(`Call ${item.Id}: rule ${position}, but by the scan ${scanned}.`);
        }
        return position;
    });
    const late = positions.filter((position) => position === -1 || position > RULES / 2);
    if (late.length < CALLS / 4 || !positions.includes(-1)) {
        throw new Error('Not what was to be timed: the first rules decide too often.');
    }
}

const SEARCH = {
    entity: 'contact',
    query: "?$select=fullname,telephone1&$filter=telephone1 eq '{{phone}}' or mobilephone eq '{{phone}}'&$search={{phone}}",
    map: [{ name: 'phone', type: 'phone', format: 'local', path: 'workItem.Sender' }],
    addNewRecord: true,
};

/** Half of the rules go by a variable, a third by a queue, the rest by Cisco's call type alone. */
function ruleOf(index: number): BenchRule {
    const callType = [KINDS[index % KINDS.length] ?? 'inbound'];
    switch (index % 6) {
        case 0:
        case 1:
        case 2:
            return { callType, variable: { PerVar1: [`customer ${index}`] } };
        case 3:
        case 4:
            return { callType, queue: [`queue ${index % 500}`, `other ${index}`] };
        default:
            return { callType, finesseCallType: [`TYPE_${index}`] };
    }
}

function callOf(index: number): WorkItem {
    const rule = (index * 7_919) % RULES;
    const isOutbound = rule % 4 === 2;
    return {
        ...CALL,
        Id: String(index),
        CallType: rule % 6 === 5 ? `TYPE_${rule}` : (['ACD_IN', 'OUTBOUND', 'OUT'][rule % 4] ?? ''),
        Direction: isOutbound ? 'outbound' : 'inbound',
        Sender: `+1850555${String(index).padStart(4, '0')}`,
        QueueName: rule % 2 === 0 ? `queue ${rule % 900}` : `other ${rule}`,
        QueueNumber: '',
        PerVar1: `customer ${rule}`,
    };
}

type RuleTest = (item: WorkItem, kind: CallKind) => boolean;

function testOf({ callType, queue, finesseCallType, variable }: BenchRule): RuleTest {
    const [value] = variable?.PerVar1 ?? [];
    return (item, kind) =>
        callType.includes(kind) &&
        (queue === undefined || queue.includes(item.QueueName)) &&
        (finesseCallType === undefined || finesseCallType.includes(item.CallType)) &&
        (value === undefined || value === item.PerVar1);
}

function scan(tests: readonly RuleTest[], item: WorkItem): number {
    const kind = callKindOf(item);
    return tests.findIndex((test) => test(item, kind));
}
