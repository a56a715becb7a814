/** The guard's surroundings: org, gadget, browser. The one file that knows the platform. */
import { dialUser, type LookUpLimits, openDialOrg, salesforceOrg } from 'c/connectsDialOrg';
import { loadNumberParser } from 'c/connectsDialParser';
import { verdictText } from 'c/connectsDialWords';
import { NOT_CONFIGURED } from 'c/connectsDialSettings';
import {
    type ConnectsClient,
    RequestFailedError,
    setDialOwnership,
} from 'c/connectsIntegrationApiSvc';
import { browserTimers, standFor } from 'c/connectsLeader';
import { watchLive } from 'c/connectsLiveState';
import { type GuardConfiguration, unknownConfiguration } from './configuration';
import { ConfigurationReader } from './configurationReader';
import { CountedNumbers } from './countedNumbers';
import { DialDesk } from './dialDesk';
import { GuardRuntime, SETTINGS_IDENTIFIER } from './guardRuntime';
import { LABELS } from './labels';
import { OpenDials } from './openDials';
import { QuestionDesk } from './questions';
import { browserTabStorage, SettingsMemory, VariableMemory } from './tabStorage';

/** Makes the guard of this document. */
export function createRuntime(): GuardRuntime {
    const newId = (): string => crypto.randomUUID();
    const browserTimeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const storage = browserTabStorage();
    const variables = new VariableMemory(storage);
    // Parts tell of changes before the runtime that hears of them is there.
    const link: { runtime: GuardRuntime | null; counted: CountedNumbers | null } = {
        runtime: null,
        counted: null,
    };
    const onChange = (): void => link.runtime?.changed();
    const onQueueChange = (): void => {
        link.counted?.check();
        onChange();
    };
    const { queue, lookUpsWithin } = openDialOrg({ onQueueChange });
    const firstLimits = lookUpLimits(unknownConfiguration(browserTimeZone));
    const lookUps = { current: lookUpsWithin(firstLimits), limits: JSON.stringify(firstLimits) };
    const counted = new CountedNumbers(
        (e164) => queue.pendingDials(e164),
        (e164) => lookUps.current.forget(e164),
    );
    link.counted = counted;
    const questions = new QuestionDesk({ timers: browserTimers, newId, onChange });
    const desk = new DialDesk({
        timers: browserTimers,
        org: () => lookUps.current,
        queue: {
            log: (body) => queue.log(body),
            count: (e164, placedAt) => {
                counted.add(e164);
                queue.count(e164, placedAt);
            },
        },
        questions,
        openDials: new OpenDials(storage, dialUser.id, newId()),
        words: { blocked: verdictText, ...LABELS },
        browserTimeZone,
        mayOverride: dialUser.mayOverride,
        variables,
        newId,
        teams: () => link.runtime?.teams ?? [],
        redial: async (number, callVariables) => {
            await link.runtime?.dialler?.makeCall(number, {
                callVariables: { ...callVariables },
                immediately: true,
            });
        },
        onChange,
    });
    const reader = new ConfigurationReader({
        timers: browserTimers,
        browserTimeZone,
        settings: new SettingsMemory(storage),
        onRead: (configuration) => {
            const limits = lookUpLimits(configuration);
            // What is remembered outlasts a reading that changes nothing.
            if (lookUps.limits !== JSON.stringify(limits)) {
                lookUps.limits = JSON.stringify(limits);
                lookUps.current = lookUpsWithin(limits);
            }
            desk.configure(configuration);
        },
        onFailure: (what, error) => report(`The dial guard could not read: ${what}.`, error),
    });
    window.addEventListener('storage', () => desk.takeOver());
    link.runtime = new GuardRuntime({
        timers: browserTimers,
        desk,
        questions,
        reader,
        mayAsk: dialUser.mayAsk,
        mayOverride: dialUser.mayOverride,
        variables,
        queueState: () => queue.state,
        sendQueue: () => {
            void queue.send();
        },
        watchLive,
        stand: (host, configuredHost) => {
            const candidacy = standFor('dial-guard', { host, configuredHost });
            setDialOwnership(candidacy);
            return candidacy;
        },
        portsFor: (component, client) => ({
            readText: () => readSettingsText(client),
            readRows: () => salesforceOrg.rules(),
            loadParser: () => loadNumberParser(component),
        }),
        report,
    });
    return link.runtime;
}

/**
 * A gadget that answers "no" has no such identifier: the guide names no other reason. One that does
 * not answer could not be asked.
 */
async function readSettingsText(client: ConnectsClient): Promise<string | typeof NOT_CONFIGURED> {
    try {
        return await client.getCustomSettings(SETTINGS_IDENTIFIER);
    } catch (error) {
        if (error instanceof RequestFailedError) {
            return NOT_CONFIGURED;
        }
        throw error;
    }
}

function lookUpLimits({ settings: { deadlines, cacheMs } }: GuardConfiguration): LookUpLimits {
    return { deadlineMs: deadlines.orgMs, maxAgeMs: cacheMs };
}

function report(problem: string, cause: unknown): void {
    console.error(`Connects Toolkit: ${problem}`, cause);
}
