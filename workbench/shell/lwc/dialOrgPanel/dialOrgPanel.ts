import { LightningElement } from 'lwc';
import { rememberInAddress } from '../../../panel/gadgetLink';
import {
    changeDialOrg,
    dialOrgData,
    type DialOrgData,
    observeDialOrg,
    resetDialOrg,
} from '../../../platform/dialOrg/data';
import { DIAL_ORG_FAULTS, dialOrgFault, setDialOrgFault } from '../../../platform/dialOrg/faults';
import {
    GUARD,
    hideUtilities,
    listUtilities,
    observeUtilities,
    showUtilities,
} from '../../../platform/utilities';
import { type DecisionView, decisionView } from './decisionView';

interface ListedView {
    readonly key: string;
    readonly text: string;
    readonly removeText: string;
}

const NO_FAULT = 'none';
const E164 = /^\+[1-9]\d{4,14}$/;
const SHOWN_DECISIONS = 50;
/** The list whose load the pack us-federal asks for. */
const REGISTRY = 'us-national';
const DAY_MS = 86_400_000;

/** The org behind the do-not-call guard: how it answers, whom it lists, what it has logged. */
export default class DialOrgPanel extends LightningElement {
    data: DialOrgData = dialOrgData();
    fault: string = dialOrgFault() ?? NO_FAULT;
    isGuardLoaded = true;
    number = '';
    reason = '';
    problem = '';
    private stops: readonly (() => void)[] = [];

    readonly faults = [NO_FAULT, ...DIAL_ORG_FAULTS].map((value) => ({ value, label: value }));

    connectedCallback(): void {
        const look = (): void => {
            this.isGuardLoaded = listUtilities().some(({ component }) => component === GUARD);
        };
        this.stops = [
            observeDialOrg(() => {
                this.data = dialOrgData();
            }),
            observeUtilities(look),
        ];
        look();
    }

    disconnectedCallback(): void {
        this.stops.forEach((stop) => stop());
    }

    get guardLabel(): string {
        return this.isGuardLoaded ? 'Unload the guard' : 'Load the guard';
    }

    get listed(): readonly ListedView[] {
        return this.data.listed.map(({ number, reason, source, expiresAt }) => ({
            key: number,
            text: [
                number,
                reason,
                source,
                expiresAt !== null && expiresAt <= Date.now() ? 'expired' : null,
            ]
                .filter((part) => part !== null && part !== '')
                .join(' · '),
            removeText: `Remove ${number}`,
        }));
    }

    get decisions(): readonly DecisionView[] {
        return this.data.decisions.slice(-SHOWN_DECISIONS).reverse().map(decisionView);
    }

    get hasDecisions(): boolean {
        return this.data.decisions.length > 0;
    }

    get decisionsTitle(): string {
        return `Decision log (${this.data.decisions.length}), dials counted: ${this.data.dials.length}`;
    }

    handleFault(event: CustomEvent<{ value: string }>): void {
        this.fault = event.detail.value;
        const fault = DIAL_ORG_FAULTS.find((name) => name === this.fault) ?? null;
        setDialOrgFault(fault);
        rememberInAddress({ org: fault ?? undefined });
    }

    handleGuard(): void {
        const isToBeLoaded = !this.isGuardLoaded;
        rememberInAddress({ guard: isToBeLoaded ? undefined : false });
        if (isToBeLoaded) {
            showUtilities(GUARD);
        } else {
            hideUtilities(GUARD);
        }
    }

    get registryAge(): string {
        const load = this.data.listLoads.find(({ name }) => name === REGISTRY);
        return load === undefined ? '' : String(Math.floor((Date.now() - load.loadedAt) / DAY_MS));
    }

    handleRegistryAge(event: CustomEvent<{ value: string }>): void {
        const text = event.detail.value.trim();
        const loadedAt = Date.now() - Number(text) * DAY_MS;
        changeDialOrg({ listLoads: text === '' ? [] : [{ name: REGISTRY, loadedAt }] });
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        this.number = event.detail.value;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleAdd(): void {
        const number = this.number.replace(/[\s()-]/g, '');
        if (!E164.test(number)) {
            this.problem = 'Write the number with its country code, as in +41445001122.';
            return;
        }
        this.problem = '';
        const others = this.data.listed.filter((entry) => entry.number !== number);
        const reason = this.reason.trim() === '' ? null : this.reason.trim();
        const entry = { number, reason, source: 'Workbench', expiresAt: null };
        changeDialOrg({ listed: [...others, entry] });
        this.number = '';
        this.reason = '';
    }

    handleRemove(event: Event): void {
        const number = (event.currentTarget as HTMLElement).dataset['number'];
        changeDialOrg({ listed: this.data.listed.filter((entry) => entry.number !== number) });
    }

    handleReset(): void {
        resetDialOrg();
    }
}
