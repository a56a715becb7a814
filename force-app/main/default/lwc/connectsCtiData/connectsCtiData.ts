import { api, LightningElement } from 'lwc';
import {
    FlowAttributeChangeEvent,
    FlowNavigationFinishEvent,
    FlowNavigationNextEvent,
} from 'lightning/flowSupport';
import type { AgentChannelType, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { stateLook } from 'c/connectsWords';
import { changedOutputs, type CtiOutputs, ctiOutputs, stateChannel } from './ctiOutputs';
import { LABELS } from './labels';

/** What the flow runtime asks a component before it goes on. */
interface Validity {
    readonly isValid: boolean;
    readonly errorMessage?: string;
}

/**
 * On a flow screen: hands the agent, the state and the current call to the flow, as they are and
 * whenever they change.
 */
export default class ConnectsCtiData extends LightningElement {
    /** Shows nothing; the flow gets its values all the same. */
    @api hideCard = false;
    /** The flow does not go on while the agent is signed out. */
    @api requireSignIn = false;
    /** The flow goes on by itself once the agent is signed in, at once if that is so already. */
    @api continueWhenSignedIn = false;
    /** Where the flow can go from here; the flow runtime sets it. */
    @api availableActions: readonly string[] = [];

    /** A call variable by the guide's name, e.g. `PerVar3` or `user.order`; its value is an output. */
    @api
    get variableName(): string {
        return this.wantedVariable;
    }
    set variableName(value: string | null | undefined) {
        this.wantedVariable = value ?? '';
        this.tellFlow();
    }

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;

    private wantedVariable = '';
    private told: CtiOutputs | null = null;
    private hasGoneOn = false;
    private watch: LiveWatch | null = null;

    connectedCallback(): void {
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
                this.goOnIfWanted();
            },
            desk: (desk) => {
                this.desk = desk;
                this.tellFlow();
                this.goOnIfWanted();
            },
        });
    }

    disconnectedCallback(): void {
        this.watch?.stop();
        this.watch = null;
    }

    /** Called by the flow runtime when the user wants to go on. */
    @api
    validate(): Validity {
        return isOn(this.requireSignIn) && !this.isReady
            ? { isValid: false, errorMessage: LABELS.signInFirst }
            : { isValid: true };
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get isSignedIn(): boolean {
        return this.outputs.isSignedIn;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get agentId(): string {
        return this.outputs.agentId;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get agentName(): string {
        return this.outputs.agentName;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get extension(): string {
        return this.outputs.extension;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get teamName(): string {
        return this.outputs.teamName;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get agentState(): string {
        return this.outputs.agentState;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get agentStateLabel(): string {
        return this.outputs.agentStateLabel;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get hasCall(): boolean {
        return this.outputs.hasCall;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get callId(): string {
        return this.outputs.callId;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get callState(): string {
        return this.outputs.callState;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get callNumber(): string {
        return this.outputs.callNumber;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get callDirection(): string {
        return this.outputs.callDirection;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get callType(): string {
        return this.outputs.callType;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get callQueue(): string {
        return this.outputs.callQueue;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get variableNames(): readonly string[] {
        return this.outputs.variableNames;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get variableValues(): readonly string[] {
        return this.outputs.variableValues;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get variableValue(): string {
        return this.outputs.variableValue;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar1(): string {
        return this.outputs.perVar1;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar2(): string {
        return this.outputs.perVar2;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar3(): string {
        return this.outputs.perVar3;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar4(): string {
        return this.outputs.perVar4;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar5(): string {
        return this.outputs.perVar5;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar6(): string {
        return this.outputs.perVar6;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar7(): string {
        return this.outputs.perVar7;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar8(): string {
        return this.outputs.perVar8;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar9(): string {
        return this.outputs.perVar9;
    }

    /** Output; see `ctiOutputs.ts`. */
    @api
    get perVar10(): string {
        return this.outputs.perVar10;
    }

    get isCardShown(): boolean {
        return !isOn(this.hideCard);
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get hasContent(): boolean {
        return this.isReady || this.condition === 'lost';
    }

    get agentText(): string {
        return [this.agentName, this.extension].filter((text) => text !== '').join(' · ');
    }

    get stateClass(): string {
        return `pill pill_${stateLook(stateChannel(this.desk)?.state ?? 'LOGOUT')}`;
    }

    get stateSince(): number | null {
        return stateChannel(this.desk)?.since ?? null;
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    private get isReady(): boolean {
        return this.condition === 'ready';
    }

    private get outputs(): CtiOutputs {
        return ctiOutputs(this.desk, this.wantedVariable);
    }

    /** Only while the component is on the screen: before, nobody hears. */
    private tellFlow(): void {
        if (this.watch === null && !this.isConnected) {
            return;
        }
        const { outputs } = this;
        const changed = changedOutputs(this.told, outputs);
        this.told = outputs;
        changed.forEach(({ name, value }) =>
            this.dispatchEvent(new FlowAttributeChangeEvent(name, value)),
        );
    }

    private goOnIfWanted(): void {
        if (!isOn(this.continueWhenSignedIn) || this.hasGoneOn || !this.isReady) {
            return;
        }
        if (this.availableActions.includes('NEXT')) {
            this.hasGoneOn = true;
            this.dispatchEvent(new FlowNavigationNextEvent());
        } else if (this.availableActions.includes('FINISH')) {
            this.hasGoneOn = true;
            this.dispatchEvent(new FlowNavigationFinishEvent());
        }
    }
}

/** Flows give booleans; other hosts may give text. */
function isOn(value: unknown): boolean {
    return value === true || value === 'true';
}
