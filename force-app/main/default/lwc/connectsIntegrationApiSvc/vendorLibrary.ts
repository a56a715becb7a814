/**
 * Loads the vendor's library and joins it to Lightning Message Service: once per document, whoever
 * asks (guide, "Lightning Web Component"). The only file of the toolkit that names the vendor's
 * package.
 */
import CNX_RESOURCE from '@salesforce/resourceUrl/cnx__CnxSfdcResources';
import CNX_CHANNEL from '@salesforce/messageChannel/cnx__ConnectsIntegrationAPI__c';
import type { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import {
    APPLICATION_SCOPE,
    createMessageContext,
    publish,
    releaseMessageContext,
    subscribe,
} from 'lightning/messageService';
import type { IntegrationApi, IntegrationApiLibrary } from './contract';
import { LibraryMissingError } from './errors';

/** The library's script inside the vendor's static resource (guide, "Load and Set Up"). */
const SCRIPT_PATH = '/js/ConnectsIntegrationAPI.min.js';

// The script defines it as a bare global; Lightning Web Security keeps one per namespace.
declare const ConnectsIntegrationAPI: IntegrationApiLibrary | undefined;

/**
 * Loads the script and returns an instance that speaks Lightning Message Service. The instance may
 * not be used before its `waitReady` has called back.
 *
 * @param component the Lightning web component that the resource loader needs
 * @throws LibraryMissingError when the script cannot be loaded or does not define the library
 */
export async function loadVendorLibrary(component: object): Promise<IntegrationApi> {
    try {
        await loadScript(component as LightningElement, CNX_RESOURCE + SCRIPT_PATH);
    } catch (error) {
        throw new LibraryMissingError(
            `The script ${SCRIPT_PATH} of the static resource cnx__CnxSfdcResources could not be loaded. ` +
                'Check that the package b+s Connects for Cisco Contact Center is installed and that the user may see it.',
            { cause: error },
        );
    }
    if (
        typeof ConnectsIntegrationAPI === 'undefined' ||
        typeof ConnectsIntegrationAPI?.noConflict !== 'function'
    ) {
        throw new LibraryMissingError(
            `The script ${SCRIPT_PATH} was loaded but does not define ConnectsIntegrationAPI with noConflict(). ` +
                'Check that the static resource cnx__CnxSfdcResources is the one of b+s Connects, version 5.1 or newer.',
        );
    }
    try {
        return joinMessageService(ConnectsIntegrationAPI.noConflict());
    } catch (error) {
        throw new LibraryMissingError(
            'The library of b+s Connects could not be joined to Lightning Message Service. ' +
                'Check that its version and this toolkit fit together.',
            { cause: error },
        );
    }
}

function joinMessageService(api: IntegrationApi): IntegrationApi {
    const context = createMessageContext();
    api.setLMSEnvironment({
        mode: 'LWC',
        publishMethod: (message) => publish(context, CNX_CHANNEL, message),
        subscribeMethod: (handler) => {
            try {
                subscribe(context, CNX_CHANNEL, handler, { scope: APPLICATION_SCOPE });
            } catch (error) {
                // The library is of no use without it; the next try makes a context of its own.
                releaseMessageContext(context);
                throw error;
            }
        },
    });
    return api;
}
