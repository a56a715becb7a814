/** Checks of what the vendor brings: library, softphone, the toolkit's settings in it. */
import {
    type ConnectsError,
    LibraryMissingError,
    NotReadyInTimeError,
    RequestFailedError,
} from 'c/connectsIntegrationApiSvc';
import { NOT_CONFIGURED, readDialSettings } from 'c/connectsDialSettings';
import type { CheckContext } from './checkPorts';
import { type CheckOutcome, outcome } from './checkResult';
import { GUIDE_VERSION, SETTINGS_IDENTIFIER, TOOLKIT_VERSION } from './versions';

/** Whether the vendor's static resource is there and is the library. */
export async function checkLibrary({ client }: CheckContext): Promise<CheckOutcome> {
    const error = await errorOf(client);
    return error instanceof LibraryMissingError
        ? outcome('failed', 'LibraryMissing', {
              advice: 'InstallPackage',
              details: [error.message, ...causeOf(error)],
          })
        : outcome('ok', 'LibraryLoaded');
}

/**
 * Whether the softphone reports ready. "Enable Integration API in Lightning" cannot be read: while it
 * is off, the softphone stays silent (guide, "Load and Set Up").
 */
export async function checkGadget({ client }: CheckContext): Promise<CheckOutcome> {
    const error = await errorOf(client);
    if (error instanceof LibraryMissingError) {
        return outcome('not-tried', 'NeedsLibrary');
    }
    if (error instanceof NotReadyInTimeError) {
        return outcome('failed', 'GadgetNotReady', { advice: 'EnableApi' });
    }
    const { agent, channels } = (await client).snapshot;
    const states = channels.map(({ type, state }) => `${type}: ${state}`);
    return agent === null || channels.every(({ state }) => state === 'LOGOUT')
        ? outcome('warning', 'GadgetSignedOut', { advice: 'SignIn', details: states })
        : outcome('ok', 'GadgetSignedIn', { details: states });
}

/** Whether the Integration Setting of the toolkit is there, which also takes a request and its answer. */
export async function checkSettings(context: CheckContext): Promise<CheckOutcome> {
    const text = await settingsText(context);
    if (text === null) {
        return outcome('not-tried', 'NeedsGadget');
    }
    if (text instanceof Error) {
        return outcome('failed', 'SettingsUnreadable', {
            advice: 'AskAgain',
            details: [text.message],
        });
    }
    if (text !== NOT_CONFIGURED) {
        return outcome('ok', 'SettingsFound', { params: [SETTINGS_IDENTIFIER, text.length] });
    }
    const { problems } = readDialSettings({
        text: NOT_CONFIGURED,
        rows: await context.rules.catch(() => []),
        browserTimeZone: context.ports.browserTimeZone,
    });
    return problems.every(({ code }) => code !== 'NOT_CONFIGURED')
        ? outcome('ok', 'SettingsInRecord', { params: [SETTINGS_IDENTIFIER] })
        : outcome('warning', 'SettingsMissing', {
              params: [SETTINGS_IDENTIFIER],
              advice: 'AddSettings',
          });
}

/** Which versions meet here. */
export async function checkVersions({ client, ports }: CheckContext): Promise<CheckOutcome> {
    await client.catch(() => null);
    const version = ports.libraryVersion();
    return version === null
        ? outcome('ok', 'VersionsLibrarySilent', { params: [TOOLKIT_VERSION, GUIDE_VERSION] })
        : outcome('ok', 'Versions', { params: [TOOLKIT_VERSION, GUIDE_VERSION, version] });
}

/**
 * The settings string of the gadget.
 * @returns null without a gadget, the error when it does not answer
 */
export async function settingsText({
    client,
}: Pick<CheckContext, 'client'>): Promise<string | typeof NOT_CONFIGURED | Error | null> {
    if ((await errorOf(client)) !== null) {
        return null;
    }
    try {
        return await (await client).getCustomSettings(SETTINGS_IDENTIFIER);
    } catch (error) {
        // The gadget knows no other reason to refuse than that there is no such setting.
        return error instanceof RequestFailedError ? NOT_CONFIGURED : (error as ConnectsError);
    }
}

/** What a promise rejects with; null when it does not. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
        () => null,
        (error: unknown) => error,
    );
}

function causeOf({ cause }: Error): string[] {
    return cause instanceof Error ? [cause.message] : [];
}
