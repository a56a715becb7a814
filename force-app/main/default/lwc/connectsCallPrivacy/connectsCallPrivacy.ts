/**
 * Whose business a call is. What the agent chooses in one tab counts in all of them; what may be
 * written follows from it and from the policy of this page.
 */
import {
    mayBeWritten,
    PRIVACY_CLASSES,
    type PrivacyClass,
    type PrivacyPolicy,
} from 'c/connectsActivityRules';
import { WorkItemMemory } from 'c/connectsWorkItemMemory';

const memory = new WorkItemMemory<PrivacyClass>({ name: 'privacy', read: privacyClassOf });

const policies = new Set<PrivacyPolicy>();

/** @param workItemId `WorkItem.Id` @param chosen null takes the choice back */
export function classify(workItemId: string, chosen: PrivacyClass | null): void {
    memory.set(workItemId, chosen);
}

/** @returns null where the agent has said nothing */
export function chosenClass(workItemId: string): PrivacyClass | null {
    return memory.get(workItemId);
}

/** @param listener called after a choice, in another tab too @returns stops */
export function observePrivacy(listener: () => void): () => void {
    return memory.observe(listener);
}

/** From now on this policy holds for everything on the page that writes. @returns takes it back */
export function addPrivacyPolicy(policy: PrivacyPolicy): () => void {
    policies.add(policy);
    return () => {
        policies.delete(policy);
    };
}

/**
 * Whether anything may be written about a work item: nothing about a private one, and else what every
 * policy of the page allows.
 */
export function mayWriteAbout(workItemId: string): boolean {
    const chosen = chosenClass(workItemId);
    return chosen !== 'private' && [...policies].every((policy) => mayBeWritten(chosen, policy));
}

function privacyClassOf(value: unknown): PrivacyClass | null {
    return PRIVACY_CLASSES.find((known) => known === value) ?? null;
}
