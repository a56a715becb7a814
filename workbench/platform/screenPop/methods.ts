/** The Apex methods of screen pops: answers of the workbench's own org. */
import { apexFailure } from '../apexFailure';
import { dialOrgFault } from '../dialOrg/faults';
import { type AllowedObject, SearchRefusedError, searchRecords } from './search';
import type { ApexQuery } from '../../../force-app/main/default/lwc/connectsScreenPop/apexSearch';

const RULES_URL = '/custom-metadata/Connects_Screen_Pop';
const OBJECTS_URL = '/custom-metadata/Connects_Screen_Pop_Object';

/**
 * How long the org takes, in ms: a usual one, and a slow one. The simulated gadget finds its contacts
 * sooner, so that they are among the records by then.
 */
const ANSWER_MS = 400;
const SLOW_MS = 4_000;

type Fields = Readonly<Record<string, unknown>>;

const METHODS: Readonly<Record<string, (parameters: object) => Promise<unknown>>> = {
    'ScreenPopRuleReader.texts': async () =>
        (await recordsAt(RULES_URL)).filter((record) => record['Is_Active__c'] === true),
    'ScreenPopSearch.run': async (parameters) => {
        const { searches } = parameters as { readonly searches: readonly ApexQuery[] };
        const allowed: readonly AllowedObject[] = await recordsAt(OBJECTS_URL);
        return searches.map((query) => searchRecords(query, allowed));
    },
};

/**
 * The workbench's answer for an Apex method of screen pops.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function screenPopMethod(
    name: string,
): ((parameters?: object) => Promise<unknown>) | undefined {
    const method = METHODS[name];
    return method === undefined
        ? undefined
        : async (parameters = {}) => {
              const fault = dialOrgFault();
              await wait(fault === 'slow' ? SLOW_MS : ANSWER_MS);
              if (fault === 'failing') {
                  throw apexFailure('An internal server error has occurred');
              }
              if (fault === 'no-permission') {
                  const [className] = name.split('.');
                  throw apexFailure(
                      `You do not have access to the Apex class named '${className}'.`,
                  );
              }
              try {
                  // Parameters and answers cross as JSON.
                  return await method(JSON.parse(JSON.stringify(parameters)) as object);
              } catch (error) {
                  throw error instanceof SearchRefusedError ? apexFailure(error.message) : error;
              }
          };
}

async function recordsAt(url: string): Promise<readonly Fields[]> {
    const response = await fetch(url);
    if (!response.ok) {
        throw apexFailure(await response.text());
    }
    return (await response.json()) as readonly Fields[];
}

function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}
