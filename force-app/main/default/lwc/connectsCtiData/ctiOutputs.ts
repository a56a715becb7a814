/** What a flow gets: the agent, the state, and the current call. Pure. */
import { type CallVariable, farEndOf, variablesOf } from 'c/connectsWorkItems';
import type { AgentChannel, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import { isSignedIn } from 'c/connectsLiveState';
import { stateText } from 'c/connectsWords';
import { currentCall } from './currentCall';

/** Names of the ten peripheral variables, spelled as properties. */
type PeripheralName = `perVar${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`;

/** Every output of the component; texts are empty while there is nothing to tell. */
export interface CtiOutputs extends Readonly<Record<PeripheralName, string>> {
    readonly isSignedIn: boolean;
    readonly agentId: string;
    readonly agentName: string;
    readonly extension: string;
    readonly teamName: string;
    /** As in the API, e.g. `NOT_READY`; of voice, or of the first channel without voice. */
    readonly agentState: string;
    /** In the user's language, with the reason. */
    readonly agentStateLabel: string;
    readonly hasCall: boolean;
    readonly callId: string;
    /** As in the API, e.g. `ACTIVE`. */
    readonly callState: string;
    readonly callNumber: string;
    readonly callDirection: string;
    readonly callType: string;
    readonly callQueue: string;
    /** Variables that have a value, by the guide's names. */
    readonly variableNames: readonly string[];
    /** Their values, in the same order. */
    readonly variableValues: readonly string[];
    /** Value of the variable that the flow asked for. */
    readonly variableValue: string;
}

/** An output that is not as it was. */
export interface ChangedOutput {
    readonly name: keyof CtiOutputs;
    readonly value: unknown;
}

const PERIPHERAL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** @param variableName the variable that the flow asks for, e.g. `PerVar3` or `user.order` */
export function ctiOutputs(desk: DeskSnapshot, variableName: string): CtiOutputs {
    const call = currentCall(desk);
    const variables = call === null ? [] : variablesOf(call);
    const filled = variables.filter(({ value }) => value !== '');
    return {
        ...agentOutputs(desk),
        hasCall: call !== null,
        callId: call?.Id ?? '',
        callState: call?.State ?? '',
        callNumber: call === null ? '' : farEndOf(call),
        callDirection: call?.Direction ?? '',
        callType: call?.CallType ?? '',
        callQueue: call?.QueueName ?? '',
        variableNames: filled.map(({ name }) => name),
        variableValues: filled.map(({ value }) => value),
        variableValue: valueOf(variables, variableName),
        ...peripheralOutputs(variables),
    };
}

/** What is different; everything when nothing was told before. */
export function changedOutputs(before: CtiOutputs | null, after: CtiOutputs): ChangedOutput[] {
    const names = Object.keys(after) as (keyof CtiOutputs)[];
    return names
        .filter((name) => before === null || !isSame(before[name], after[name]))
        .map((name) => ({ name, value: after[name] }));
}

type AgentOutputs = Pick<
    CtiOutputs,
    | 'isSignedIn'
    | 'agentId'
    | 'agentName'
    | 'extension'
    | 'teamName'
    | 'agentState'
    | 'agentStateLabel'
>;

function agentOutputs(desk: DeskSnapshot): AgentOutputs {
    const { agent } = desk;
    const channel = stateChannel(desk);
    return {
        isSignedIn: isSignedIn(desk),
        agentId: agent?.id ?? '',
        agentName: agent === null ? '' : `${agent.firstName} ${agent.lastName}`.trim(),
        extension: agent?.extension ?? '',
        teamName: agent?.teamName ?? '',
        agentState: channel?.state ?? '',
        agentStateLabel: channel === undefined ? '' : stateText(channel.state, channel.reasonLabel),
    };
}

/** The channel whose state is told. */
export function stateChannel({ channels }: DeskSnapshot): AgentChannel | undefined {
    return channels.find(({ type }) => type === 'VOICE') ?? channels[0];
}

function peripheralOutputs(variables: readonly CallVariable[]): Record<PeripheralName, string> {
    const entries = PERIPHERAL.map((number) => [
        `perVar${number}`,
        valueOf(variables, `PerVar${number}`),
    ]);
    // The list holds all ten.
    return Object.fromEntries(entries) as Record<PeripheralName, string>;
}

/** By name, else by the title that is shown for it; typed by hand, so that case does not matter. */
function valueOf(variables: readonly CallVariable[], wanted: string): string {
    const isWanted = (text: string | null): boolean =>
        text !== null && text.trim().toLowerCase() === wanted.trim().toLowerCase();
    const found =
        variables.find(({ name }) => isWanted(name)) ??
        variables.find(({ title }) => isWanted(title));
    return found?.value ?? '';
}

function isSame(left: unknown, right: unknown): boolean {
    return left === right || JSON.stringify(left) === JSON.stringify(right);
}
