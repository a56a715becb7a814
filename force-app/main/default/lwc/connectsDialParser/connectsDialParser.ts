/**
 * Loads the static resource `ConnectsDialNumbers`, which reads phone numbers: once per document,
 * whoever asks.
 */
import RESOURCE from '@salesforce/resourceUrl/ConnectsDialNumbers';
import type { NumberParser } from 'c/connectsDialNumbers';
import { loadScript } from 'lightning/platformResourceLoader';
import type { LightningElement } from 'lwc';

// The script defines it as a bare global; Lightning Web Security keeps one per namespace.
declare const ConnectsDialNumbers: NumberParser | undefined;

/** The static resource could not be loaded, or is not the one of this toolkit. */
export class NumberParserMissingError extends Error {
    override readonly name = 'NumberParserMissingError';
}

let loading: Promise<NumberParser> | null = null;

/**
 * Reader of public numbers for `createDialNumbers`. After a failure the next call tries again.
 *
 * @param component the Lightning web component that the resource loader needs
 * @throws NumberParserMissingError (as a rejection) when there is none
 */
export function loadNumberParser(component: object): Promise<NumberParser> {
    loading ??= load(component).catch((error: unknown) => {
        loading = null;
        throw error;
    });
    return loading;
}

async function load(component: object): Promise<NumberParser> {
    try {
        await loadScript(component as LightningElement, RESOURCE);
    } catch (error) {
        throw new NumberParserMissingError(
            'The static resource ConnectsDialNumbers could not be loaded. ' +
                'Run `npm run build` and deploy force-app/main/default/staticresources.',
            { cause: error },
        );
    }
    if (
        typeof ConnectsDialNumbers === 'undefined' ||
        typeof ConnectsDialNumbers?.parse !== 'function'
    ) {
        throw new NumberParserMissingError(
            'The static resource ConnectsDialNumbers was loaded but does not define ConnectsDialNumbers. ' +
                'Run `npm run build` and deploy it again.',
        );
    }
    return ConnectsDialNumbers;
}
