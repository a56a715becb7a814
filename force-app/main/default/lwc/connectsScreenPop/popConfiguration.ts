/** The rules as the org has them, made ready, or what is wrong with them. */
import {
    compileScreenPop,
    readScreenPopConfiguration,
    ScreenPopError,
    type ScreenPopProblem,
    type ScreenPopRules,
    sitePhoneForms,
    type SiteNumbers,
} from 'c/connectsScreenPopRules';

/** An active record of `Connects_Screen_Pop__mdt`. */
export interface PopText {
    readonly DeveloperName?: string;
    readonly Body__c?: string;
}

/** How it stands with the rules. */
export type PopConfiguration =
    | { readonly stage: 'loading' }
    | { readonly stage: 'ready'; readonly rules: ScreenPopRules }
    /** There are none, or none that anything could fit. */
    | { readonly stage: 'none' }
    /** They can never work: none of them is in force, because nobody knows what was meant. */
    | { readonly stage: 'refused'; readonly problems: readonly ScreenPopProblem[] }
    /** The org did not hand them out. */
    | { readonly stage: 'failed'; readonly error: unknown };

/** Makes rules of the org's texts. */
export function popConfigurationOf(texts: readonly PopText[], site: SiteNumbers): PopConfiguration {
    const bodies = texts.map(({ Body__c: body = '' }) => body).filter((body) => body.trim() !== '');
    if (bodies.length === 0) {
        return { stage: 'none' };
    }
    try {
        const configuration = readScreenPopConfiguration(...bodies);
        const rules = compileScreenPop(configuration, { phones: sitePhoneForms(site) });
        return configuration.fallback === null && configuration.rules.length === 0
            ? { stage: 'none' }
            : { stage: 'ready', rules };
    } catch (error) {
        if (error instanceof ScreenPopError) {
            return { stage: 'refused', problems: error.problems };
        }
        throw error;
    }
}
