/**
 * A desk for tests of the do-not-call guard: service, simulated gadget and the workbench's org in one
 * window, on time that only the test moves. Rules, settings and permissions are the test's.
 */
import { randomUUID } from 'node:crypto';
import type {
    DialGuardState,
    DialGuardWatch,
    WatchOptions,
} from '../force-app/main/default/lwc/connectsDialGuard/connectsDialGuard';
import type { SimulatorOptions } from '../simulator/api';
import type { DialOrgData } from '../workbench/platform/dialOrg/data';
import type { DialOrgFault } from '../workbench/platform/dialOrg/faults';
import { type ComponentDesk, openComponentDesk } from './componentDesk';

/** A number of the fictitious range, in New York. */
export const NUMBER = '+12125550123';
/** As the site dials it. */
export const DIALLED = '912125550123';
/** Tuesday, 10:00 in New York. */
export const TUESDAY = Date.parse('2026-11-10T15:00:00Z');

/** A record of `Connects_Dial_Rule__mdt`. */
export type RuleRow = Readonly<Record<string, unknown>>;

export interface GuardDeskOptions {
    /** Settings string of the gadget; null: none is configured. */
    readonly settings?: string | null;
    /** Records; null: they cannot be read. */
    readonly rows?: readonly RuleRow[] | null;
    readonly mayOverride?: boolean;
    readonly mayAsk?: boolean;
    /** Whether the number reader can be loaded. */
    readonly hasNumbers?: boolean;
    readonly simulator?: SimulatorOptions;
}

export interface GuardDesk extends ComponentDesk {
    /** What the guard tells now. */
    readonly state: DialGuardState;
    readonly watch: DialGuardWatch;
    /** The org's data. */
    readonly org: () => DialOrgData;
    changeOrg(changes: Partial<DialOrgData>): void;
    /** undefined: none. */
    failOrg(fault: DialOrgFault | undefined): void;
    /** How often the org was asked about numbers. */
    readonly lookUps: () => number;
    /** Lets the org's records be read again, or not. */
    setRows(rows: readonly RuleRow[] | null): void;
    /** Numbers of requests that dial, in order. */
    readonly dialled: () => readonly string[];
    /** Arguments of those requests. */
    readonly requests: () => readonly (readonly unknown[])[];
    clickToDial(number: string): Promise<void>;
    /** What was reported as an error to the browser's console. */
    readonly reports: () => readonly string[];
    /** Watches with another component. */
    watchMore(options?: WatchOptions): Promise<DialGuardWatch>;
}

/** The site of these tests: in the US, 9 for an outside line. */
export const SETTINGS =
    'dnc.country=US;dnc.outsidePrefixes=9;dnc.extensionLengths=4;dnc.timeZone=America/New_York';

/** A rule that blocks what the org lists. */
export const BLOCK_LISTED: RuleRow = {
    DeveloperName: 'Own_List',
    Order__c: 100,
    Kind__c: 'list',
    Outcome__c: 'block',
    When_Missing__c: 'block',
    Parameters__c: 'numbers=org',
};

/** A rule that warns of a prefix. */
export const WARN_NEW_YORK: RuleRow = {
    DeveloperName: 'New_York',
    Order__c: 200,
    Kind__c: 'prefix',
    Outcome__c: 'warn',
    Prefixes__c: '+1212',
};

/** Opens a desk whose guard is ready, unless something is missing. */
export async function openGuardDesk(options: GuardDeskOptions = {}): Promise<GuardDesk> {
    const { settings = SETTINGS, simulator = {}, mayOverride = false, mayAsk = true } = options;
    let { rows = [BLOCK_LISTED] } = options;
    let asked = 0;
    localStorage.clear();
    // jsdom has none; every page that the toolkit runs in has.
    Object.assign(crypto, { randomUUID });
    const reports: string[] = [];
    jest.spyOn(console, 'error').mockImplementation((...texts: unknown[]) => {
        reports.push(texts.map(String).join(' '));
    });
    const desk = await openComponentDesk({
        customSettings: settings === null ? {} : { ConnectsToolkit: settings },
        ...simulator,
    });
    jest.setSystemTime(TUESDAY);
    const { dialOrgMethod } = await import('../workbench/platform/dialOrg/methods');
    const { changeDialOrg, dialOrgData } = await import('../workbench/platform/dialOrg/data');
    const { setDialOrgFault } = await import('../workbench/platform/dialOrg/faults');
    const { resourceLoader } = await import('./platformResourceLoader');
    changeDialOrg({ listed: [], decisions: [], dials: [], consents: [] });
    const method = (name: string, before = (): void => undefined): void => {
        jest.doMock(
            `@salesforce/apex/${name}`,
            () => ({
                __esModule: true,
                default: (parameters?: object) => {
                    before();
                    return dialOrgMethod(name)?.(parameters);
                },
            }),
            { virtual: true },
        );
    };
    method('DialLookUp.lookUp', () => {
        asked += 1;
    });
    method('DialDecisionLog.store');
    method('DialCounter.count');
    jest.doMock(
        '@salesforce/apex/DialRuleReader.rules',
        () => ({
            __esModule: true,
            default: () =>
                rows === null
                    ? Promise.reject(new Error('planted: no records'))
                    : Promise.resolve(rows),
        }),
        { virtual: true },
    );
    permission('Connects_Dial_Guard', mayAsk);
    permission('Connects_Dial_Override', mayOverride);
    if (options.hasNumbers === false) {
        jest.doMock('c/connectsDialParser', () => ({
            __esModule: true,
            loadNumberParser: () => Promise.reject(new Error('planted: no number reader')),
        }));
    } else {
        jest.dontMock('c/connectsDialParser');
        resourceLoader.failure = null;
    }
    const { watchDialGuard } =
        await import('../force-app/main/default/lwc/connectsDialGuard/connectsDialGuard');
    const watchMore = async (more: WatchOptions = {}): Promise<DialGuardWatch> => {
        const watch = watchDialGuard({ isConnected: true }, () => undefined, more);
        await desk.advance(100);
        return watch;
    };
    const watch = watchDialGuard({ isConnected: true }, () => undefined, { host: 'test' });
    await desk.advance(3_000);
    const dials = (): { args: readonly unknown[]; name: string }[] =>
        desk.gadget.requests.filter(
            ({ name, args }) =>
                (name === 'makeCall' || name === 'blindTransferCall') && args[2] === true,
        );
    return {
        ...desk,
        get state(): DialGuardState {
            return watch.state;
        },
        watch,
        org: dialOrgData,
        changeOrg: changeDialOrg,
        failOrg: setDialOrgFault,
        lookUps: () => asked,
        setRows: (next: readonly RuleRow[] | null) => {
            rows = next;
        },
        dialled: () =>
            dials().map(({ name, args }) => String(name === 'makeCall' ? args[0] : args[1])),
        requests: () => dials().map(({ args }) => args),
        clickToDial: async (number: string) => {
            desk.gadget.clickToDial(number, {
                recipientType: 'Contact',
                recipientId: '003000000000001AAA',
                recipientName: 'Ann Example',
                number,
            });
            await desk.advance(100);
        },
        reports: () => reports,
        watchMore,
        close: () => {
            watch.stop();
            setDialOrgFault(undefined);
            // Errors stay muted until the next desk: what ends with this one reports it.
            desk.close();
        },
    };
}

function permission(name: string, isGranted: boolean): void {
    jest.doMock(
        `@salesforce/customPermission/${name}`,
        () => ({ __esModule: true, default: isGranted || undefined }),
        { virtual: true },
    );
}
