import type { ScreenPop, ShownError } from '../api';
import type { Clock } from '../clock/clock';
import { copyJson } from '../wire/json';
import { dropOldest, type Recorder } from './recorder';
import { RequestFailure } from './requests/request';

/** Where the gadget runs: some screen pops exist in Lightning only. */
export type CrmEnvironment = 'lightning' | 'classic';

const RECORD_ID = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;
const DEVELOPER_NAME = /^[A-Za-z]\w*$/;
const SHORTEST_SEARCH = 3;

/** What the agent sees of the gadget and what it opens in Salesforce. */
export class Screen {
    readonly screenPops: ScreenPop[] = [];
    private readonly environment: CrmEnvironment;
    private readonly clock: Clock;
    private readonly recorder: Recorder;
    private errors: readonly ShownError[] = [];
    private lastErrorId = 0;
    private shown = true;

    constructor(environment: CrmEnvironment, clock: Clock, recorder: Recorder) {
        this.environment = environment;
        this.clock = clock;
        this.recorder = recorder;
    }

    /** Whether the gadget is shown, not minimized. */
    get visible(): boolean {
        return this.shown;
    }

    /** Errors at the bottom of the gadget that nobody has dismissed yet, oldest first. */
    get shownErrors(): readonly ShownError[] {
        return this.errors;
    }

    /** Guide, "setGadgetVisibility". @throws RequestFailure unless given true or false */
    setVisible(visible: unknown): void {
        if (typeof visible !== 'boolean') {
            throw new RequestFailure(`visible must be true or false, not ${show(visible)}.`);
        }
        this.shown = visible;
    }

    /** Guide, "showError". @throws RequestFailure when a text is missing */
    showError(type: unknown, title: unknown, text: unknown): ShownError {
        for (const [name, value] of Object.entries({ type, title, text })) {
            if (typeof value !== 'string') {
                throw new RequestFailure(`${name} must be text, not ${show(value)}.`);
            }
        }
        this.lastErrorId += 1;
        const error: ShownError = {
            id: this.lastErrorId,
            type: String(type),
            title: String(title),
            text: String(text),
            time: this.clock.now(),
        };
        this.errors = [...this.errors, error];
        return error;
    }

    /** The agent closes an error, or all of them. @throws Error when there is no such error */
    dismissError(id?: number): void {
        if (id !== undefined && !this.errors.some((error) => error.id === id)) {
            throw new RequestFailure(`No error ${id} is shown.`);
        }
        this.errors = id === undefined ? [] : this.errors.filter((error) => error.id !== id);
    }

    /** Opens a record, a Salesforce link or a page elsewhere (guide, "screenPop"). @throws RequestFailure */
    pop(toPop: unknown): void {
        if (typeof toPop !== 'string' || toPop === '') {
            throw new RequestFailure('toPop must be text: a Salesforce id, a link or a URL.');
        }
        this.add({ kind: kindOf(toPop), target: toPop, flowArguments: null });
    }

    /** Guide, "screenPopToSearch". @throws RequestFailure in Classic and for fewer than 3 characters */
    popToSearch(searchString: unknown): void {
        this.assertLightning('screenPopToSearch');
        if (typeof searchString !== 'string' || [...searchString.trim()].length < SHORTEST_SEARCH) {
            throw new RequestFailure('The search string must have at least 3 characters.');
        }
        this.add({ kind: 'search', target: searchString, flowArguments: null });
    }

    /** Guide, "screenPopToFlow". @throws RequestFailure in Classic and for bad arguments */
    popToFlow(flowDevName: unknown, flowArgs: unknown): void {
        this.assertLightning('screenPopToFlow');
        if (typeof flowDevName !== 'string' || !DEVELOPER_NAME.test(flowDevName)) {
            throw new RequestFailure(
                `flowDevName must be the developer name of a flow, not ${show(flowDevName)}.`,
            );
        }
        if (!Array.isArray(flowArgs) || !flowArgs.every(isFlowArgument)) {
            throw new RequestFailure('flowArgs must be a list of { name, type, value }.');
        }
        this.add({ kind: 'flow', target: flowDevName, flowArguments: copyJson(flowArgs) });
    }

    /** As after a reload of the gadget. */
    reset(): void {
        this.errors = [];
    }

    private add(pop: Omit<ScreenPop, 'time'>): void {
        const entry: ScreenPop = { ...pop, time: this.clock.now() };
        this.screenPops.push(entry);
        dropOldest(this.screenPops);
        this.recorder.record('step', `gadget: screen pop ${pop.kind}`, entry);
    }

    private assertLightning(name: string): void {
        if (this.environment !== 'lightning') {
            throw new RequestFailure(`${name} works only in Salesforce Lightning.`);
        }
    }
}

function kindOf(toPop: string): ScreenPop['kind'] {
    if (RECORD_ID.test(toPop)) {
        return 'record';
    }
    if (toPop.startsWith('/')) {
        return 'link';
    }
    if (/^https?:\/\/\S+$/i.test(toPop)) {
        return 'url';
    }
    throw new RequestFailure(
        `toPop must be a Salesforce id, a link that begins with / or a URL, not ${show(toPop)}.`,
    );
}

function isFlowArgument(argument: unknown): boolean {
    if (typeof argument !== 'object' || argument === null) {
        return false;
    }
    const { name, type } = argument as { name?: unknown; type?: unknown };
    return typeof name === 'string' && name !== '' && typeof type === 'string' && type !== '';
}

function show(value: unknown): string {
    return JSON.stringify(value) ?? String(value);
}
