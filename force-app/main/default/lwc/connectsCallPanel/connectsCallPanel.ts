import { api, LightningElement } from 'lwc';
import type {
    CardButton,
    CardContent,
    CardIntent,
    CardNotice,
    Unsaved,
} from 'c/connectsCallPanelCard';
import {
    type Abilities,
    consultationOf,
    isBusy,
    isSameAbilities,
    itemKey,
    NO_ABILITIES,
    readAbilities,
} from 'c/connectsWorkItems';
import { isChosenChannel } from 'c/connectsWords';
import { CrmHost, crmPortFor } from 'c/connectsCrmPort';
import { fillLabel } from 'c/connectsFormat';
import {
    type AgentChannelType,
    type ConnectsClient,
    type DeskSnapshot,
    type WorkItem,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    isSignedIn,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { everySecond } from 'c/connectsTicker';
import { announcementOf } from './announcement';
import { cardView, inOrder, jointButtons, type PanelWorld } from './cardView';
import { ItemIntents } from './itemIntents';
import { ItemRequests, type RequestWorld } from './itemRequests';
import { LABELS } from './labels';
import { ReasonList } from './reasonList';
import { runNotice } from './runWords';
import { TaskReasons } from './taskReasons';
import { ToneSender } from './toneSender';
import { type Farewell, UnsavedTexts } from './unsavedTexts';

/** A card with what stands around it. */
interface Entry {
    readonly card: CardContent;
    readonly className: string;
    /** Between the call on hold and the consultation; empty elsewhere. */
    readonly joint: readonly CardButton[];
}

/** Calls, tickets and chats, and everything that can be done with them. */
export default class ConnectsCallPanel extends CrmHost(LightningElement) {
    /** Channel types separated by commas; empty shows every channel of the agent. */
    @api channels = '';
    /** Leaves out the heading. */
    @api compact = false;
    /** Leaves out the field for a wrap-up reason of the agent's own. */
    @api listedReasonsOnly = false;
    /** Leaves out the field to make a call. */
    @api hideDialField = false;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    abilities: Abilities = NO_ABILITIES;
    announcement = '';
    farewells: readonly Farewell[] = [];
    /** Counts what the requests and the reasons have changed, so that it is shown. */
    version = 0;

    private watch: LiveWatch | null = null;
    private stopTicking?: () => void;
    private stopObserving?: () => void;
    private readonly world: RequestWorld = {
        client: () => this.client,
        items: () => this.desk.workItems,
        now: () => Date.now(),
        changed: () => {
            this.version += 1;
        },
    };
    private readonly requests = new ItemRequests(this.world);
    private readonly tones = new ToneSender(this.world);
    private readonly reasons = new ReasonList(this.world);
    private readonly taskReasons = new TaskReasons();
    private readonly unsaved = new UnsavedTexts();
    private readonly intents = new ItemIntents({
        requests: this.requests,
        tones: this.tones,
        reasons: this.reasons,
        taskReasons: this.taskReasons,
        world: this.world,
        crm: () => crmPortFor(this, { client: this.client }),
    });

    connectedCallback(): void {
        this.stopTicking = everySecond(() => this.follow());
        this.watch = watchLive(this, {
            stage: (stage) => this.enter(stage),
            desk: (desk) => this.receive(desk),
        });
    }

    disconnectedCallback(): void {
        super.disconnectedCallback?.();
        this.stopTicking?.();
        this.stopObserving?.();
        this.watch?.stop();
        this.watch = null;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    /** In the utility bar and in compact mode the surroundings already are a card. */
    get cardClass(): string {
        return this.compact ? 'panel' : 'slds-card panel';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get isAtWork(): boolean {
        return this.stage === 'connected' && isSignedIn(this.desk);
    }

    get hasNoChannels(): boolean {
        return (
            this.isAtWork &&
            !this.desk.channels.some(({ type }) => isChosenChannel(this.channels, type))
        );
    }

    get noChannelsText(): string {
        return fillLabel(LABELS.noChannelsText, this.channels);
    }

    get isEmpty(): boolean {
        return this.isAtWork && !this.hasNoChannels && this.shown.length === 0;
    }

    get entries(): Entry[] {
        if (!this.isAtWork) {
            return [];
        }
        const world = this.panelWorld();
        const { consultation } = world;
        return inOrder(this.shown).map((item) => {
            const isFirst = item === consultation?.original;
            const isPair = isFirst || item === consultation?.consult;
            return {
                card: cardView(item, world),
                className: `entry${isPair ? ' entry_pair' : ''}${isFirst ? ' entry_first' : ''}`,
                joint: isFirst ? jointButtons(world) : [],
            };
        });
    }

    /** Where the agent has voice, is free, and the softphone allows it. */
    get canDial(): boolean {
        return (
            this.isAtWork &&
            !this.hideDialField &&
            this.condition === 'ready' &&
            isChosenChannel(this.channels, 'VOICE') &&
            !this.desk.workItems.some(({ Channel }) => Channel === 'VOICE') &&
            (this.abilities.canMakeCall || this.isDialling)
        );
    }

    get isDialling(): boolean {
        // What a version shows is not tracked by itself.
        return this.version >= 0 && isBusy(this.requests.run(null, 'move'));
    }

    get dialNotice(): CardNotice | null {
        const run = this.version >= 0 ? this.requests.run(null, 'move') : undefined;
        return run === undefined ? null : runNotice(run, null);
    }

    get ownNumber(): string {
        return this.desk.agent?.extension ?? '';
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleIntent(event: CustomEvent<CardIntent>): void {
        const item = this.itemOf(event);
        if (item !== undefined) {
            this.intents.carryOut(event.detail, item, this.panelWorld().situation);
        }
    }

    handleJoint(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        const consultation = consultationOf(this.desk.workItems);
        if (consultation !== null && (action === 'transfer' || action === 'conference')) {
            this.intents.join(action, consultation, this.panelWorld().situation);
        }
    }

    handleDial(event: CustomEvent<{ number: string }>): void {
        void this.intents.makeCall(event.detail.number);
    }

    handleDismissDial(): void {
        this.requests.dismiss(null);
    }

    handleUnsaved(event: CustomEvent<readonly Unsaved[]>): void {
        const item = this.itemOf(event);
        if (item !== undefined) {
            this.unsaved.note(item, event.detail);
        }
    }

    handleFarewell(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.farewells = this.farewells.filter((each) => each.key !== key);
    }

    private get client(): ConnectsClient | null {
        return this.watch?.client ?? null;
    }

    private get shown(): readonly WorkItem[] {
        return this.desk.workItems.filter(({ Channel }) => isChosenChannel(this.channels, Channel));
    }

    private itemOf(event: Event): WorkItem | undefined {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        return this.desk.workItems.find((item) => itemKey(item) === key);
    }

    private enter(stage: LinkStage): void {
        this.stage = stage;
        if (stage === 'connected') {
            this.stopObserving = this.client?.observeDials((decision) =>
                this.requests.heed(decision),
            );
            this.follow();
            this.reasons.follow(this.desk);
        }
    }

    private receive(desk: DeskSnapshot): void {
        const before = this.desk;
        this.desk = desk;
        const ended = this.unsaved.endedWith(desk.workItems);
        if (ended.length > 0) {
            this.farewells = [...this.farewells, ...ended];
        }
        const news = announcementOf(before.workItems, desk.workItems, this.ownNumber);
        // What was said last stays until there is something new to say.
        this.announcement = news || this.announcement;
        this.reasons.follow(desk);
        if (before !== NO_DESK && !isSignedIn(desk)) {
            this.requests.clear();
            this.farewells = [];
        }
        this.follow();
    }

    /** The library tells what is possible only to who asks, and time confirms requests or not. */
    private follow(): void {
        this.requests.observe();
        this.tones.observe();
        this.taskReasons.observe(this.desk.workItems);
        const { client } = this;
        const next = client === null ? NO_ABILITIES : readAbilities(client, this.desk.workItems);
        if (!isSameAbilities(next, this.abilities)) {
            this.abilities = next;
        }
    }

    private panelWorld(): PanelWorld {
        const { requests, tones, reasons, taskReasons, intents } = this;
        return {
            situation: {
                items: this.desk.workItems,
                extension: this.ownNumber,
                abilities: this.abilities,
                lostChannels: this.lostChannels,
                // Read, so that a change of the requests is shown.
                isMoving: (item) => this.version >= 0 && requests.isMoving(item),
            },
            consultation: consultationOf(this.shown),
            reasons: reasons.choices,
            areReasonsMissing: reasons.isMissing,
            isOwnReasonAllowed: !this.listedReasonsOnly,
            runsOf: (key) => requests.runsOf(key),
            tonesOf: (key) => tones.of(key),
            toneErrorOf: (key) => tones.errorOf(key),
            chosenReasonOf: (item) => taskReasons.of(item),
            sharedOf: (key) => intents.sharedOf(key),
        };
    }
}
