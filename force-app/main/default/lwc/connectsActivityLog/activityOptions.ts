/** The options of activities, out of the configuration that screen pops have as well. */
import readTexts from '@salesforce/apex/ScreenPopRuleReader.texts';
import { type ActivityPolicy, activityPolicy, type PrivacyPolicy } from 'c/connectsActivityRules';
import { readScreenPopConfiguration } from 'c/connectsScreenPopRules';

/** An active record of `Connects_Screen_Pop__mdt`. */
interface ConfigurationText {
    readonly Body__c?: string;
}

/**
 * Asks the org.
 * @throws (rejects) the platform's error, ScreenPopError or ActivityOptionsError
 */
export async function readActivityPolicy(privacy: PrivacyPolicy): Promise<ActivityPolicy> {
    const texts = (await readTexts()) as readonly ConfigurationText[];
    const bodies = texts.map(({ Body__c: body = '' }) => body).filter((body) => body.trim() !== '');
    return activityPolicy(readScreenPopConfiguration(...bodies).options, privacy);
}
