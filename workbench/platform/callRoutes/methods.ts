/** The Apex methods of call routing: answers of the workbench's own org. */
import { apexFailure } from '../apexFailure';
import { dialOrgFault } from '../dialOrg/faults';
import { activeRules, knownPeople } from './orgRoutes';
import { type RouteDecision, routeResolver } from './routeResolver';

const RULES_URL = '/custom-metadata/Connects_Call_Route';

/**
 * The workbench's answer for an Apex method of call routing.
 * @param name `Class.method`
 * @returns undefined for other methods
 */
export function callRouteMethod(
    name: string,
): ((parameters?: object) => Promise<RouteDecision>) | undefined {
    return name === 'CallRouteTrial.decide' ? decide : undefined;
}

async function decide(parameters: object = {}): Promise<RouteDecision> {
    const { caller, called } = parameters as { caller?: string; called?: string };
    if (dialOrgFault() === 'failing') {
        throw apexFailure('An internal server error has occurred');
    }
    const response = await fetch(RULES_URL);
    if (!response.ok) {
        throw apexFailure(await response.text());
    }
    const rules = activeRules((await response.json()) as Readonly<Record<string, unknown>>[]);
    try {
        return routeResolver(rules)({ anum: caller, bnum: called }, knownPeople());
    } catch (error) {
        throw apexFailure(error instanceof Error ? error.message : String(error));
    }
}
