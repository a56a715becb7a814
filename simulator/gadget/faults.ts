/** What is to go wrong with a request. */
export type Fault =
    | { readonly kind: 'fail'; readonly error: string | null }
    | { readonly kind: 'hang' }
    | { readonly kind: 'answerTwice' }
    | { readonly kind: 'late'; readonly ms: number };

/** Faults that wait for their request; each is used once, oldest first. */
export class Faults {
    private readonly waiting: { requestName: string | null; fault: Fault }[] = [];

    /** @param requestName the request that it waits for; null for whichever comes next */
    add(fault: Fault, requestName: string | null): void {
        this.waiting.push({ requestName, fault });
    }

    /** Takes the fault for that request off the list. */
    take(requestName: string): Fault | null {
        const at = this.waiting.findIndex(
            (entry) => entry.requestName === null || entry.requestName === requestName,
        );
        return at === -1 ? null : (this.waiting.splice(at, 1)[0]?.fault ?? null);
    }
}
